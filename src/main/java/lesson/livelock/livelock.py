"""Two courteous cooks, one whisk, one bowl: each steps aside, and again."""

import os
import random
import threading
import time
from threading import Lock

CURE = os.environ.get("cure", "none")
PATIENCE = int(os.environ.get("patience", "4"))  # rounds in vain
PAUSE = int(os.environ.get("pause", "400"))  # milliseconds

whisk = Lock()
bowl = Lock()
counting = Lock()  # += is more than one step
in_vain = 0
doughs = 0


def main() -> None:
    masha_first = CURE == "precedence"
    masha = threading.Thread(
        target=cook, args=(whisk, bowl, masha_first), name="masha"
    )
    dasha = threading.Thread(
        target=cook, args=(bowl, whisk, False), name="dasha"
    )
    masha.start()
    dasha.start()
    masha.join()
    dasha.join()
    print(f"Doughs: {doughs}, attempts in vain: {in_vain}")


def cook(first: Lock, second: Lock, precedence: bool) -> None:
    for _ in range(PATIENCE):
        if attempt(first, second, precedence):
            return
        time.sleep(some() if CURE == "random" else PAUSE / 1000)
    say("gives up")


def attempt(first: Lock, second: Lock, precedence: bool) -> bool:
    """Takes one thing and tries for the other, or puts the first one back."""
    global in_vain, doughs
    with first:
        say("has one thing")
        time.sleep(PAUSE / 1000)
        # with precedence she waits, for the other one will step aside
        if not second.acquire(blocking=precedence):
            with counting:
                in_vain += 1
            say("steps aside: after you!")
            time.sleep(PAUSE / 1000)  # rinses it before she puts it back
            return False
        try:
            say("has both and makes dough")
            time.sleep(PAUSE / 1000)
            with counting:
                doughs += 1
            return True
        finally:
            second.release()


def some() -> float:
    """Some seconds, up to four pauses."""
    return random.uniform(0, 4 * PAUSE / 1000)


def say(what: str) -> None:
    print(f"{threading.current_thread().name} {what}")


if __name__ == "__main__":
    main()
