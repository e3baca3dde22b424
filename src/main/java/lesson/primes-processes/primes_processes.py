"""Counts primes alone, in two threads and in two processes, and compares."""

import math
import multiprocessing
import os
import threading
import time
from multiprocessing import Queue

LIMIT = int(os.environ.get("limit", "2000000"))
SPLIT = int(os.environ.get("split", "50"))  # percent
CUT = LIMIT * SPLIT // 100

found = [0, 0]


def main() -> None:
    alone()
    threads()
    processes()


def alone() -> None:
    start = time.perf_counter()
    count(0, 2, LIMIT)
    print(f"Alone: {found[0]} primes in {millis_since(start)} ms")


def threads() -> None:
    """They take as long as one alone: there is one GIL for both."""
    start = time.perf_counter()
    lower = threading.Thread(target=count, args=(0, 2, CUT))
    upper = threading.Thread(target=count, args=(1, CUT + 1, LIMIT))
    lower.start()
    upper.start()
    lower.join()
    upper.join()
    millis = millis_since(start)
    print(f"Two threads: {found[0]} + {found[1]} in {millis} ms")


def processes() -> None:
    """Each has an interpreter of its own, and that one a GIL of its own."""
    start = time.perf_counter()
    context = multiprocessing.get_context("spawn")
    news = context.Queue()
    lower = context.Process(target=child, args=(0, 2, CUT, news))
    upper = context.Process(target=child, args=(1, CUT + 1, LIMIT, news))
    lower.start()
    upper.start()
    opened = 0
    answers = {}
    while len(answers) < 2:
        worker, what = news.get()
        if what == "ready":
            opened = millis_since(start)
        else:
            answers[worker] = what
    for worker, process in enumerate((lower, upper)):
        process.join()
        answer, code = answers[worker], process.exitcode
        print(f"Child {process.pid}: {answer}, exit code {code}")
    print(f"Two processes: {millis_since(start)} ms, of it starting: {opened}")


def child(worker: int, first: int, last: int, news: Queue) -> None:
    """All a child knows is what its arguments say."""
    news.put((worker, "ready"))
    count(worker, first, last)
    news.put((worker, found[worker]))


def count(worker: int, first: int, last: int) -> None:
    primes = 0
    for n in range(first, last + 1):
        if is_prime(n):
            primes += 1
    found[worker] = primes


def is_prime(n: int) -> bool:
    root = math.isqrt(n)
    for divisor in range(2, root + 1):
        if n % divisor == 0:
            return False
    return True


def millis_since(start: float) -> int:
    return round((time.perf_counter() - start) * 1000)


if __name__ == "__main__":
    main()
