"""Cooks at a round table, a fork between each two of them."""

import os
import threading
import time

COUNT = int(os.environ.get("count", "5"))
MEALS = int(os.environ.get("meals", "1"))
PAUSE = int(os.environ.get("pause", "1000"))  # milliseconds
RULE = os.environ.get("rule", "left-first")

forks = [threading.Lock() for _ in range(COUNT)]  # i is left of seat i
waiter = threading.Semaphore(COUNT - 1)  # lets so many sit down
eaten = [0] * COUNT


def main() -> None:
    cooks = []
    for i in range(COUNT):
        name = f"cook-{i + 1}"
        cooks.append(threading.Thread(target=dine, args=(i,), name=name))
        cooks[i].start()
        time.sleep(PAUSE / 2000)  # they come one by one
    for cook in cooks:
        cook.join()
    print("Everybody has eaten")


def dine(seat: int) -> None:
    left = forks[seat]
    right = forks[(seat + 1) % COUNT]
    for _ in range(MEALS):
        if RULE == "waiter":
            with waiter:
                eat(seat, left, right)
        elif RULE == "one-left-handed" and seat == COUNT - 1:
            eat(seat, right, left)
        else:
            eat(seat, left, right)


def eat(seat: int, first: threading.Lock, second: threading.Lock) -> None:
    me = threading.current_thread().name
    with first:
        print(f"{me} has one fork")
        time.sleep(PAUSE / 1000)
        with second:
            print(f"{me} eats")
            time.sleep(1)
            eaten[seat] += 1


if __name__ == "__main__":
    main()
