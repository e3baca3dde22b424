"""A parent starts two children and waits for them, or does not.

Python leaves no orphans: a parent that comes to its end terminates children
that are daemons, and waits for the others. Only one that is killed cannot.
"""

import multiprocessing
import os
import time
from collections.abc import MutableSequence

JOIN = os.environ.get("join") == "true"
DAEMON = os.environ.get("daemon") == "true"
SYRNIKI = int(os.environ.get("syrniki", "5"))

context = multiprocessing.get_context("spawn")


def main() -> None:
    """Stands for the shell: starts the parent, and sees what is left then."""
    fried = context.RawArray("i", 2)  # in memory that all processes share
    family = context.Process(target=parent, args=(fried,))
    family.start()
    family.join()
    left = list(fried)
    print(f"The parent is gone, exit code {family.exitcode}; fried: {left}")

    time.sleep(2)
    alive = sum(before < now for before, now in zip(left, fried))
    print(f"Still at work, without a parent: {alive}")


def parent(fried: MutableSequence[int]) -> None:
    children = [start(fried, 0), start(fried, 1)]
    pids = [child.pid for child in children]
    print(f"Parent {os.getpid()} has children {pids}", flush=True)

    time.sleep(1.5)  # we have things of our own to do
    if JOIN:
        for place, child in enumerate(children):
            child.join()
            brings = f"{fried[place]} syrniki, exit code {child.exitcode}"
            print(f"Child {child.pid} brings {brings}", flush=True)
    print("The parent goes home", flush=True)


def child(fried: MutableSequence[int], place: int) -> None:
    while fried[place] < SYRNIKI:
        time.sleep(1)
        fried[place] += 1
        # A process that is terminated leaves unsaid what it has not flushed.
        print(f"Child {os.getpid()} has fried {fried[place]}", flush=True)


def start(fried: MutableSequence[int], place: int) -> multiprocessing.Process:
    """Starts another interpreter with this same file."""
    args = (fried, place)
    process = context.Process(target=child, args=args, daemon=DAEMON)
    process.start()
    return process


if __name__ == "__main__":
    main()
