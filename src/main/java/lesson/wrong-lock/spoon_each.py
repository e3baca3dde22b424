"""Two cooks add sugar to one jar. Both lock, each with a spoon of her own."""

import os
import threading
import time

LOCK = os.environ.get("lock", "own")
FIRST = int(os.environ.get("first", "10"))
SECOND = int(os.environ.get("second", "20"))
PAUSE = int(os.environ.get("pause", "2000")) / 1000  # seconds


class Spoon:
    for_all = threading.Lock()  # the class has one

    def __init__(self) -> None:
        self.own = threading.Lock()  # every spoon has one

    def add(self, amount: int) -> None:
        with self.own:
            pour(amount)

    @classmethod
    def add_for_all(cls, amount: int) -> None:
        with cls.for_all:
            pour(amount)


mashas_spoon = Spoon()
dashas_spoon = Spoon()
sugar = 0  # in the one jar; add only with a spoon


def main() -> None:
    masha = threading.Thread(target=masha_sweetens, name="masha")
    dasha = threading.Thread(target=dasha_sweetens, name="dasha")
    masha.start()
    time.sleep(PAUSE / 2)  # Dasha comes while Masha is at it
    dasha.start()
    masha.join()
    dasha.join()
    print(f"sugar = {sugar}")


def masha_sweetens() -> None:
    mashas_spoon.add(FIRST)


def dasha_sweetens() -> None:
    match LOCK:
        case "own":
            dashas_spoon.add(SECOND)
        case "static":
            Spoon.add_for_all(SECOND)
        case _:
            mashas_spoon.add(SECOND)  # one spoon


def pour(amount: int) -> None:
    global sugar
    me = threading.current_thread().name

    seen = sugar
    print(f"{me} reads {seen}")

    total = seen + amount
    time.sleep(PAUSE)

    sugar = total
    print(f"{me} writes {total}")


if __name__ == "__main__":
    main()
