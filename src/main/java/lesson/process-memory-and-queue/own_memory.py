"""Two workers add to "the same" number: threads do, each process has one."""

import math
import multiprocessing
import os
import threading
from queue import Queue

LIMIT = int(os.environ.get("limit", "2000000"))
WORKERS = os.environ.get("workers", "processes")

adding = threading.Lock()
found = 0


def main() -> None:
    if WORKERS == "processes":
        processes()
        print(f"found = {found} in the parent")
    else:
        threads()
        print(f"found = {found} in the only process there is")


def count(worker: int, first: int, last: int, messages: Queue) -> None:
    """The work, the same for a thread and for a process."""
    global found
    primes = 0
    for n in range(first, last + 1):
        if is_prime(n):
            primes += 1
    with adding:
        found += primes
    messages.put((worker, primes))


def processes() -> None:
    """Two interpreters of their own: their arguments are all they know."""
    context = multiprocessing.get_context("spawn")
    messages = context.Queue()
    first = context.Process(target=count, args=(1, *lower(), messages))
    second = context.Process(target=count, args=(2, *upper(), messages))
    work(first, second, messages)


def threads() -> None:
    messages = Queue()
    first = threading.Thread(target=count, args=(1, *lower(), messages))
    second = threading.Thread(target=count, args=(2, *upper(), messages))
    work(first, second, messages)


def work(first, second, messages: Queue) -> None:
    first.start()
    second.start()
    print(messages.get())  # waits until there is something in the queue
    print(messages.get())
    first.join()  # after the queue: a child ends when its messages are taken
    second.join()


def lower() -> tuple[int, int]:
    return 2, LIMIT // 2


def upper() -> tuple[int, int]:
    return LIMIT // 2 + 1, LIMIT


def is_prime(n: int) -> bool:
    root = math.isqrt(n)
    for divisor in range(2, root + 1):
        if n % divisor == 0:
            return False
    return True


if __name__ == "__main__":
    main()
