"""Two burners: two cooks use one each, again; Dasha's pan needs both."""

import os
import threading
import time
from collections import deque

QUEUE = os.environ.get("queue", "unfair")
TURNS = int(os.environ.get("turns", "4"))
FRYING = int(os.environ.get("frying", "600"))  # milliseconds


class Stove:
    """A semaphore that gives several permits at once; Python's gives one."""

    def __init__(self, permits: int, fair: bool) -> None:
        self.changed = threading.Condition()
        self.free = permits
        self.fair = fair
        self.waiting = deque()

    def acquire(self, permits: int = 1) -> None:
        me = object()
        with self.changed:
            self.waiting.append(me)
            self.changed.wait_for(lambda: self.lets_in(me, permits))
            self.waiting.remove(me)
            self.free -= permits
            self.changed.notify_all()

    def lets_in(self, who: object, permits: int) -> bool:
        first = not self.fair or self.waiting[0] is who
        return first and self.free >= permits

    def release(self, permits: int = 1) -> None:
        with self.changed:
            self.free += permits
            self.changed.notify_all()


stove = Stove(2, fair=QUEUE == "fair")
counting = threading.Lock()  # += is more than one step
fried = 0  # in small pans
before = -1  # of those, before Dasha's pan was on


def main() -> None:
    cooks = [
        threading.Thread(target=small_pans, args=(0,), name="cook-1"),
        threading.Thread(
            target=small_pans, args=(FRYING * 7 / 12,), name="cook-2"
        ),  # out of step with cook 1
        threading.Thread(target=big_pan, args=(FRYING * 3 / 4,), name="dasha"),
    ]
    for cook in cooks:
        cook.start()
    for cook in cooks:
        cook.join()
    print(f"Before Dasha's big pan: {before} of {fried} small ones")


def small_pans(comes: float) -> None:
    global fried
    me = threading.current_thread().name
    time.sleep(comes / 1000)
    for turn in range(1, TURNS + 1):
        stove.acquire()
        try:
            print(f"{me} fries, turn {turn}")
            time.sleep(FRYING / 1000)
            with counting:
                fried += 1
        finally:
            stove.release()
        time.sleep(FRYING / 6000)  # serves, and a burner is free


def big_pan(comes: float) -> None:
    global before
    time.sleep(comes / 1000)
    print("dasha needs both burners")
    stove.acquire(2)
    try:
        before = fried
        print("dasha fries, at last")
        time.sleep(FRYING / 1000)
    finally:
        stove.release(2)


if __name__ == "__main__":
    main()
