"""A laboratory: four kinds of work, each in four ways, against the clock."""

import asyncio
import os
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

JOBS = int(os.environ.get("jobs", "6"))
WAIT = int(os.environ.get("wait", "150"))  # ms that a page or a query takes
# Java counts up to 8 000 000 in about the time that Python needs for this.
LIMIT = int(os.environ.get("limit", "300000"))
FAULT = os.environ.get("fault", "none")
PATIENCE = 2  # seconds until we give up on an answer
CHILDREN = 2
HOST = "127.0.0.1"


def main() -> None:
    if len(sys.argv) > 1:  # one of the child processes
        _, work, place, first = sys.argv
        print(one_by_one(work, place, int(first), CHILDREN))
        return
    service = ThreadingHTTPServer((HOST, 0), Service)
    threading.Thread(target=service.serve_forever, daemon=True).start()
    if FAULT == "refuses":
        service.shutdown()
        service.server_close()
    row("crawl", str(service.server_port))
    row("bot", str(service.server_port))
    with tempfile.TemporaryDirectory() as folder:
        row("database", database(folder))
    row("primes", "")


def row(work: str, place: str) -> None:
    """Does all jobs of a kind; the place is a port or a database's file."""
    ways: dict[str, Callable[[str, str], int]] = {
        "sequential": one_by_one,
        "asynchronous": lambda *it: asyncio.run(as_tasks(*it)),
        "threads": in_threads,  # Python has no virtual ones
        "processes": in_processes,
    }
    for name, way in ways.items():
        begun = time.perf_counter()
        try:
            result = way(work, place)
            millis = round((time.perf_counter() - begun) * 1000)
            print(f"{work}, {name}: {result} in {millis} ms")
        except (OSError, ValueError, subprocess.CalledProcessError) as failure:
            print(f"{work}, {name}: failed, {failure!r}")


def job(work: str, number: int, place: str) -> int:
    """One job, by code that waits where there is something to wait for."""
    match work:
        case "crawl" | "bot":
            url = f"http://{HOST}:{place}/{work}/{number}"
            with urllib.request.urlopen(url, timeout=PATIENCE) as answer:
                return read(answer.read())
        case "database":
            return query(number, place)
        case "primes":
            share = LIMIT // JOBS
            return count_primes(share * number + 2, share * (number + 1) + 2)
        case _:
            raise ValueError(f"nobody knows how to do {work}")


def one_by_one(work: str, place: str, first: int = 0, step: int = 1) -> int:
    """Every so many-th job, one after the other."""
    return sum(job(work, i, place) for i in range(first, JOBS, step))


async def as_tasks(work: str, place: str) -> int:
    """All jobs on one thread, held up by nothing if it can be helped."""
    jobs = (async_job(work, i, place) for i in range(JOBS))
    return sum(await asyncio.gather(*jobs))


async def async_job(work: str, number: int, place: str) -> int:
    """In earnest: aiohttp for pages, and a driver such as aiosqlite."""
    if work not in ("crawl", "bot"):
        return job(work, number, place)  # sqlite3 and counting hold it up
    async with asyncio.timeout(PATIENCE):
        reader, writer = await asyncio.open_connection(HOST, int(place))
        writer.write(f"GET /{work}/{number} HTTP/1.0\r\n\r\n".encode())
        answer = await reader.read()
        writer.close()
    return read(answer.partition(b"\r\n\r\n")[2])


def in_threads(work: str, place: str) -> int:
    """A thread for each job."""
    with ThreadPoolExecutor(JOBS) as threads:
        return sum(threads.map(lambda i: job(work, i, place), range(JOBS)))


def in_processes(work: str, place: str) -> int:
    """Two interpreters, each with half of the jobs; they print their sums."""
    task = "something" if FAULT == "child" else work
    children = []
    for i in range(CHILDREN):
        command = [sys.executable, __file__, task, place, str(i)]
        child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        children.append(child)
    sums = [child.communicate()[0] for child in children]
    for child in children:
        if child.returncode != 0:
            raise subprocess.CalledProcessError(child.returncode, task)
    return sum(map(int, sums))


def read(answer: bytes) -> int:
    """What there is to be read in an answer."""
    number, _, what = answer.decode().partition(" ")
    if what != "links":
        raise ValueError(f"the service talks nonsense: {answer.decode()}")
    return int(number)


def database(folder: str) -> str:
    file = str(Path(folder) / "dishes.db")
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE dish (id INTEGER)")
        rows = [(number,) for number in range(1, 10)]
        connection.executemany("INSERT INTO dish VALUES (?)", rows)
        connection.commit()
    return file


def query(number: int, file: str) -> int:
    with closing(sqlite3.connect(file)) as connection:
        connection.create_function("slow", 0, lambda: time.sleep(WAIT / 1000))
        slow = "SELECT id, slow() FROM dish WHERE id = ?"
        return connection.execute(slow, (number + 1,)).fetchone()[0]


def count_primes(first: int, end: int) -> int:
    found = 0
    for n in range(first, end):
        divisor = 2
        while divisor * divisor <= n and n % divisor != 0:
            divisor += 1
        found += divisor * divisor > n
    return found


class Service(BaseHTTPRequestHandler):
    """A page takes a while, a client's forecast twice as long."""

    def do_GET(self) -> None:
        wait = 2 * WAIT if self.path.startswith("/bot") else WAIT
        time.sleep(2 * PATIENCE if FAULT == "stalls" else wait / 1000)
        try:
            self.send_response(200)
            self.end_headers()
            text = "???" if FAULT == "nonsense" else "7 links"
            self.wfile.write(text.encode())
        except OSError:
            print("nobody waits for this answer any more")

    def log_message(self, *_: object) -> None:
        """Keeps no log."""


if __name__ == "__main__":
    main()
