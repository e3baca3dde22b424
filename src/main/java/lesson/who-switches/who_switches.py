"""Threads are switched by the system, tasks of one thread hand over.

The GIL gives them one core to share between them, whatever the machine has.
"""

import asyncio
import math
import os
import threading

PIECES = int(os.environ.get("pieces", "4"))
STROKES = int(os.environ.get("strokes", "20"))  # to a piece
GREEDY = os.environ.get("greedy") == "true"

washing = drying = 0  # strokes done at the piece in hand
washed = dried = 0  # pieces done


def main() -> None:
    global washed, dried
    masha = threading.Thread(target=wash_all, name="masha")
    dasha = threading.Thread(target=dry_all, name="dasha")
    masha.start()
    dasha.start()
    masha.join()
    dasha.join()
    print(f"Two threads: {washed} cups washed, {dried} plates dried")

    washed = dried = 0
    asyncio.run(both())
    print(f"One thread: {washed} cups washed, {dried} plates dried")


async def both() -> None:
    await asyncio.gather(wash_next(), dry_next())


def wash_all() -> None:
    while washed < PIECES:
        wash_one()


def dry_all() -> None:
    while dried < PIECES:
        dry_one()


async def wash_next() -> None:
    """Washes one cup, then hands over: who is next on the loop's list?"""
    while washed < PIECES:
        wash_one()
        if GREEDY:
            wash_all()
        await asyncio.sleep(0)


async def dry_next() -> None:
    while dried < PIECES:
        dry_one()
        await asyncio.sleep(0)


def wash_one() -> None:
    global washing, washed
    for stroke in range(1, STROKES + 1):
        washing = stroke
        scrub()
    washing = 0
    washed += 1
    print(f"Cup {washed} is clean; strokes at the plate so far: {drying}")


def dry_one() -> None:
    global drying, dried
    for stroke in range(1, STROKES + 1):
        drying = stroke
        scrub()
    drying = 0
    dried += 1
    print(f"Plate {dried} is dry; strokes at the cup so far: {washing}")


def scrub() -> None:
    """Real work for the core: about a millisecond of it."""
    shine = 0.0
    for i in range(10_000):
        shine = math.sqrt(shine + i)


if __name__ == "__main__":
    main()
