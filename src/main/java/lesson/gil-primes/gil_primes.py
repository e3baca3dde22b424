"""Two workers count primes: in turn, as threads under the GIL, without it.

"Without" means as two processes: each interpreter has a GIL of its own. In a
free-threaded build (python3.13t and later) threads are without it, too.
"""

import math
import multiprocessing
import os
import sys
import threading
import time
from multiprocessing import SimpleQueue

LIMIT = int(os.environ.get("limit", "2000000"))
SPLIT = int(os.environ.get("split", "50"))  # percent
INTERVAL = int(os.environ.get("interval", "5"))  # milliseconds
PART = os.environ.get("part", "all")  # or one way alone
BORDER = LIMIT * SPLIT // 100


def main() -> None:
    if not getattr(sys, "_is_gil_enabled", lambda: True)():
        print("This interpreter has no GIL: see what its two threads can do")
    sys.setswitchinterval(INTERVAL / 1000)  # who waits asks for the GIL then
    ways = {"turn": False, "gil": True, "free": True}
    wanted = [way for way in ways if PART in ("all", way)]
    took = {way: measure(way, together=ways[way]) for way in wanted}
    if PART == "all":
        percent = {way: 100 * took[way] // took["turn"] for way in took}
        print(f"under the GIL: {percent['gil']} % of the time in turn")
        print(f"without it: {percent['free']} %")


def measure(way: str, together: bool) -> int:
    """Counts in one way and returns the milliseconds it took."""
    context = multiprocessing.get_context("spawn")
    kind = context.Process if way == "free" else threading.Thread
    found = context.SimpleQueue()
    start = time.perf_counter()
    workers = []
    for i in range(2):
        name = f"{way}-{i + 1}"
        workers.append(kind(target=count, args=(i, found), name=name))
        workers[i].start()
        if not together:
            workers[i].join()
    for worker in workers:
        worker.join()
    millis = round((time.perf_counter() - start) * 1000)
    print(f"{way}: {found.get() + found.get()} primes in {millis} ms")
    return millis


def count(worker: int, found: SimpleQueue) -> None:
    first = 2 if worker == 0 else BORDER + 1
    last = BORDER if worker == 0 else LIMIT
    primes = 0
    for n in range(first, last + 1):  # the interpreter itself sees to the GIL
        if is_prime(n):
            primes += 1
    found.put(primes)


def is_prime(n: int) -> bool:
    root = math.isqrt(n)
    for divisor in range(2, root + 1):
        if n % divisor == 0:
            return False
    return True


if __name__ == "__main__":
    main()
