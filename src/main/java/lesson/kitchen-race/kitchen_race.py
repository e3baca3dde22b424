"""Masha never stands beside a wait, Dasha does one thing after another."""

import asyncio
import os
import threading
import time

MINUTE = int(os.environ.get("minute", "1000")) / 1000  # kitchen time, in s
CURD = int(os.environ.get("curd", "5"))
SHELVES = int(os.environ.get("shelves", "5"))
TILL = int(os.environ.get("till", "2"))
PAN = int(os.environ.get("pan", "10"))
DOUGH = int(os.environ.get("dough", "10"))

start = time.monotonic()


def main() -> None:
    dasha = threading.Thread(target=dasha_races, name="dasha")
    dasha.start()
    asyncio.run(masha_races())  # an event loop, in this one thread
    dasha.join()


async def masha_races() -> None:
    await masha_shops()
    await masha_cooks()


async def masha_shops() -> None:
    curd = after(CURD)
    tell("Masha has her curd weighed and walks on")
    spend(SHELVES)

    await curd
    await masha_pays()


async def masha_pays() -> None:
    await after(TILL)
    tell("Masha leaves the shop")


async def masha_cooks() -> None:
    pan = after(PAN)
    tell("Masha has her pan heated and makes dough")
    spend(DOUGH)

    await pan
    tell("Masha is done")


def dasha_races() -> None:
    tell("Dasha has her curd weighed and stands there")
    spend(CURD)
    spend(SHELVES)
    spend(TILL)
    tell("Dasha leaves the shop")

    tell("Dasha has her pan heated and stands there")
    spend(PAN)
    spend(DOUGH)
    tell("Dasha is done")


def after(minutes: int) -> asyncio.Future[None]:
    """A wait that needs no cook, begun at once: await it when it matters.

    A task with asyncio.sleep() in it would begin only at the next await.
    """
    loop = asyncio.get_running_loop()
    ready = loop.create_future()
    loop.call_later(minutes * MINUTE, ready.set_result, None)
    return ready


def spend(minutes: int) -> None:
    """Keeps the calling cook's thread for as long as it takes."""
    time.sleep(minutes * MINUTE)


def tell(what: str) -> None:
    print(f"{now():2} min: {what}")


def now() -> int:
    return round((time.monotonic() - start) / MINUTE)


if __name__ == "__main__":
    main()
