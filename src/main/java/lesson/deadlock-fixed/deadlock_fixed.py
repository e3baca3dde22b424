"""Two cooks, one whisk, one bowl, and four ways out of the deadlock."""

import os
import random
import threading
import time
from collections.abc import Callable
from threading import RLock

CURE = os.environ.get("cure", "one-order")
PAUSE = int(os.environ.get("pause", "1000"))  # milliseconds

whisk = RLock()
bowl = RLock()
ring = RLock()  # if both hang on one: a plain Lock would not do


def main() -> None:
    masha = threading.Thread(target=cook, args=(whisk, bowl), name="masha")
    dasha = threading.Thread(target=cook, args=(bowl, whisk), name="dasha")
    masha.start()
    dasha.start()
    masha.join()
    dasha.join()
    print("Both have made their dough")


def cook(first: RLock, second: RLock) -> None:
    match CURE:
        case "one-order":
            take(whisk, bowl)  # whatever she would like first
        case "back-off":
            attempt(first, second, lambda it: it.acquire(blocking=False))
        case "timeout":
            attempt(first, second, lambda it: it.acquire(timeout=some()))
        case "one-lock":
            take(ring, ring)
        case _:
            take(first, second)  # no cure


def take(first: RLock, second: RLock) -> None:
    """Takes one thing, then the other, however long it has to wait."""
    with first:
        say("has the first thing")
        time.sleep(PAUSE / 1000)
        with second:
            make_dough()


def attempt(first: RLock, second: RLock, way: Callable[[RLock], bool]) -> None:
    """Takes one thing and tries for the other, or puts the first one back."""
    while True:
        with first:
            say("has the first thing")
            time.sleep(PAUSE / 1000)
            if way(second):
                try:
                    make_dough()
                    return
                finally:
                    second.release()
            say("puts it back")
        time.sleep(some())  # by chance, or they might keep step


def some() -> float:
    """Some seconds, up to the pause."""
    return random.uniform(0, PAUSE / 1000)


def make_dough() -> None:
    say("has both and makes dough")
    time.sleep(PAUSE / 1000)


def say(what: str) -> None:
    print(f"{threading.current_thread().name} {what}")


if __name__ == "__main__":
    main()
