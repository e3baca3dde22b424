"""One worker counts the primes below the limit, number by number."""

import math
import os
import threading
import time

LIMIT = int(os.environ.get("limit", "2000000"))

found = 0


def main() -> None:
    worker = threading.Thread(target=count, name="worker-1")
    worker.start()
    worker.join()


def count() -> None:
    global found
    start = time.perf_counter()
    primes = 0
    for n in range(2, LIMIT):
        if is_prime(n):
            primes += 1
    found = primes

    millis = round((time.perf_counter() - start) * 1000)
    print(f"2 .. {LIMIT - 1}: {primes} primes in {millis} ms")


def is_prime(n: int) -> bool:
    root = math.isqrt(n)
    for divisor in range(2, root + 1):
        if n % divisor == 0:
            return False
    return True


if __name__ == "__main__":
    main()
