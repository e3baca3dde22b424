"""One order, syrniki and kissel, in four ways: four words told apart."""

import asyncio
import math
import multiprocessing
import os
import threading
import time
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import dataclass

MINUTE = int(os.environ.get("minute", "1000")) / 1000  # kitchen time, in s
PIECE = 2  # minutes of work before it is the other dish's turn


@dataclass(frozen=True)
class Dish:
    """First minutes of work for the hands, then of heat, which needs none."""

    name: str
    work: int
    heat: int


SYRNIKI = Dish(
    "syrniki",
    work=int(os.environ.get("dough", "4")),
    heat=int(os.environ.get("baking", "6")),
)
KISSEL = Dish(
    "kissel",
    work=int(os.environ.get("berries", "6")),
    heat=int(os.environ.get("boiling", "4")),
)

start = time.monotonic()


def main() -> None:
    global start
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, context) as cores:
        rounds = min(cores.map(rounds_per_minute, range(2)))
        start = time.monotonic()
        cooks = [
            threading.Thread(target=cook_in_turn),
            threading.Thread(target=lambda: asyncio.run(order_both())),
            threading.Thread(target=cook_alone, args=(SYRNIKI,)),
            threading.Thread(target=cook_alone, args=(KISSEL,)),
            threading.Thread(target=cook_in_halves, args=(cores, rounds)),
        ]
        for cook in cooks:
            cook.start()
        for cook in cooks:
            cook.join()


def cook_in_turn() -> None:
    """Concurrency: two dishes in progress, and one thread has its turns."""
    dishes = deque([pieces(SYRNIKI), pieces(KISSEL)])
    while dishes:
        dish = dishes.popleft()
        if next(dish, "ready") != "ready":
            dishes.append(dish)


def pieces(dish: Dish) -> Iterator[str]:
    for left in range(dish.work, 0, -PIECE):
        spend(min(left, PIECE))
        yield "set aside"
    spend(dish.heat)
    tell("concurrency", dish)


async def order_both() -> None:
    """Asynchrony: one thread. What only needs heat hands the thread over."""
    await asyncio.gather(order(SYRNIKI), order(KISSEL))


async def order(dish: Dish) -> None:
    spend(dish.work)
    await asyncio.sleep(dish.heat * MINUTE)
    tell("asynchrony", dish)


def cook_alone(dish: Dish) -> None:
    """Multithreading: a thread a dish. The system switches when it likes."""
    spend(dish.work)
    spend(dish.heat)
    tell("multithreading", dish)


def cook_in_halves(cores: Executor, rounds: float) -> None:
    """Parallelism: one job after another, each in halves on two cores at once.

    The halves go to processes: the GIL lets two threads compute in turn only.
    """
    for dish in (SYRNIKI, KISSEL):
        half = round(dish.work / 2 * rounds)
        list(cores.map(compute, [half, half]))
        spend(dish.heat)
        tell("parallelism", dish)


def tell(word: str, dish: Dish) -> None:
    minutes = round((time.monotonic() - start) / MINUTE)
    print(f"{word}: {dish.name} ready after {minutes} minutes")


def spend(minutes: float) -> None:
    """Keeps the calling thread for as long as it takes."""
    time.sleep(minutes * MINUTE)


def compute(rounds: int) -> None:
    """Keeps a core busy."""
    for _ in range(rounds):
        one_round()


def rounds_per_minute(_: int) -> float:
    """Measured beforehand, so that a minute of work is one on any machine."""
    fastest = math.inf
    for _ in range(50):
        begun = time.perf_counter()
        one_round()
        fastest = min(fastest, time.perf_counter() - begun)
    return MINUTE / fastest


def one_round() -> None:
    mixed = 1
    for _ in range(2_000):
        mixed = (mixed * 6364136223846793005 + 1) % 2**64


if __name__ == "__main__":
    main()
