"""Several workers count the primes up to the limit, each in its own range.

In CPython the GIL lets one of them compute at a time, so that all together
take as long as one alone. A free-threaded build (3.13t and later) has none.
"""

import math
import os
import threading
import time

LIMIT = int(os.environ.get("limit", "2000000"))
THREADS = int(os.environ.get("threads", "2"))
SPLIT = int(os.environ.get("split", "50"))  # percent

found = [0] * THREADS


def main() -> None:
    start = time.perf_counter()
    workers = []
    for i in range(THREADS):
        name = f"worker-{i + 1}"
        workers.append(threading.Thread(target=count, args=(i,), name=name))
        workers[i].start()
    for worker in workers:
        worker.join()
    report("All together", sum(found), start)


def count(worker: int) -> None:
    start = time.perf_counter()
    first = max(2, border(worker) + 1)
    last = border(worker + 1)
    primes = 0
    for n in range(first, last + 1):
        if is_prime(n):
            primes += 1
    found[worker] = primes
    report(f"{first} .. {last}", primes, start)


def border(k: int) -> int:
    """The last number of the first k workers: at 50 %, ranges are equal."""
    bend = math.log(SPLIT / 100) / math.log(0.5)
    return round(LIMIT * (k / THREADS) ** bend)


def is_prime(n: int) -> bool:
    root = math.isqrt(n)
    for divisor in range(2, root + 1):
        if n % divisor == 0:
            return False
    return True


def report(numbers: str, primes: int, start: float) -> None:
    millis = round((time.perf_counter() - start) * 1000)
    print(f"{numbers}: {primes} primes in {millis} ms")


if __name__ == "__main__":
    main()
