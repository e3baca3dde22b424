"""A bot asks a slow weather service for its clients, in three ways."""

import asyncio
import os
import threading
import time
import urllib.request
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

CLIENTS = int(os.environ.get("clients", "5"))
DELAY = float(os.environ.get("delay", "2"))  # seconds a forecast takes
PATIENCE = 5  # seconds until the bot gives up
HOST = "127.0.0.1"
WAY = os.environ.get("way", "all")
SERVICE = os.environ.get("service", "works")
CITIES = ["Omsk", "Perm", "Kazan", "Tula", "Pskov", "Sochi", "Tomsk", "Ufa"]

begun = 0.0  # when the clients of this round asked


def main() -> None:
    station = ThreadingHTTPServer((HOST, 0), Station)
    port = station.server_port
    threading.Thread(target=station.serve_forever, daemon=True).start()
    if SERVICE == "refuses":
        station.shutdown()
        station.server_close()
    clients = CITIES[:CLIENTS]
    serve("blocking", lambda: one_by_one(clients, port))
    serve("async", lambda: asyncio.run(without_waiting(clients, port)))
    serve("virtual", lambda: with_a_waiter_each(clients, port))


def serve(name: str, way: Callable[[], None]) -> None:
    """Has the bot serve all clients in one way."""
    global begun
    if WAY in ("all", name):
        begun = time.monotonic()
        way()
        seconds = time.monotonic() - begun
        print(f"{name}: nobody waits any more after {seconds:.1f} s")


def one_by_one(clients: list[str], port: int) -> None:
    for city in clients:
        ask_and_wait(city, port)


async def without_waiting(clients: list[str], port: int) -> None:
    await asyncio.gather(*(ask_and_go_on(city, port) for city in clients))


def with_a_waiter_each(clients: list[str], port: int) -> None:
    """Python has no virtual threads: these are the system's, and cost more."""
    with ThreadPoolExecutor(len(clients)) as waiters:
        for city in clients:
            waiters.submit(ask_and_wait, city, port)


def ask_and_wait(city: str, port: int) -> None:
    url = f"http://{HOST}:{port}/forecast?city={city}"
    try:
        with urllib.request.urlopen(url, timeout=PATIENCE) as answer:
            tell(city, answer.read())
    except OSError as failure:
        tell(city, failure)


async def ask_and_go_on(city: str, port: int) -> None:
    """In earnest one would use aiohttp; asyncio itself speaks no HTTP."""
    request = f"GET /forecast?city={city} HTTP/1.0\r\n\r\n"
    try:
        async with asyncio.timeout(PATIENCE):
            reader, writer = await asyncio.open_connection(HOST, port)
            writer.write(request.encode())
            answer = await reader.read()  # here others get their turn
            writer.close()
        tell(city, answer.partition(b"\r\n\r\n")[2])
    except OSError as failure:  # a TimeoutError is one, too
        tell(city, failure)


def tell(city: str, answer: bytes | Exception) -> None:
    """The client hears the forecast, or why there is none."""
    if isinstance(answer, Exception):
        text = f"no forecast, {answer!r}"
    elif answer.decode().endswith(" °C"):
        text = answer.decode()
    else:
        text = f"no forecast, the service talks nonsense: {answer.decode()}"
    print(f"{city} waited {time.monotonic() - begun:.1f} s: {text}")


class Station(BaseHTTPRequestHandler):
    """The service: each forecast takes a while, many can be on their way."""

    def do_GET(self) -> None:
        city = parse_qs(urlsplit(self.path).query)["city"][0]
        second = city == CITIES[1]
        if SERVICE == "stalls" and second:
            time.sleep(2 * PATIENCE)
        time.sleep(DELAY)
        forecast = f"{-len(city)} °C"
        if SERVICE == "nonsense" and second:
            forecast = "???"
        self.send_response(200)
        self.end_headers()
        try:
            self.wfile.write(forecast.encode())
        except OSError:
            print("nobody waits for this forecast any more")

    def log_message(self, *_: object) -> None:
        """Keeps no log."""


if __name__ == "__main__":
    main()
