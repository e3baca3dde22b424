"""Dasha looks at a flag until Masha raises it.

Python has no `volatile`. CPython fetches a global anew each time it is
named, so the plain flag is seen; the language does not promise it. What
is meant for this is threading.Event, and it need not be looked at again
and again: wait() sleeps until it is set.
"""

import os
import threading
import time

IS_VOLATILE = os.environ.get("flag", "plain") == "volatile"
FLAG_FIRST = os.environ.get("flagFirst") == "true"
GLANCE = int(os.environ.get("glance", "0"))  # milliseconds, looks away

plain_flag = False
volatile_flag = threading.Event()
portions = 0
fried = 0


def main() -> None:
    masha = threading.Thread(target=make_dough, name="masha")
    dasha = threading.Thread(target=wait_and_fry, name="dasha")
    masha.start()
    dasha.start()
    masha.join()
    dasha.join()
    print(f"Fried: {fried}")


def make_dough() -> None:
    global portions
    pause(3000)
    if FLAG_FIRST:
        raise_flag()
        pause(1000)
        portions = 12
    else:
        portions = 12
        raise_flag()


def raise_flag() -> None:
    global plain_flag
    if IS_VOLATILE:
        volatile_flag.set()
    else:
        plain_flag = True
    print("Masha has raised the flag")


def wait_and_fry() -> None:
    global fried
    while not flag_is_up():
        look_away()
    found = portions
    print(f"Dasha sees the flag and finds dough for {found}")
    pause(1000)
    fried = found


def flag_is_up() -> bool:
    return volatile_flag.is_set() if IS_VOLATILE else plain_flag


def look_away() -> None:
    if GLANCE > 0:
        pause(GLANCE)


def pause(milliseconds: int) -> None:
    time.sleep(milliseconds / 1000)


if __name__ == "__main__":
    main()
