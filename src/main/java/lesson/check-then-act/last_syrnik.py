"""Two cooks look if a syrnik is left, think, and take it. There is one."""

import os
import threading
import time

GUARD = os.environ.get("guard", "each-step")
PAUSE = int(os.environ.get("pause", "2000")) / 1000  # seconds

tongs = threading.Lock()
left = int(os.environ.get("syrniki", "1"))  # touched with the tongs only
counting = threading.Lock()  # eaten += 1 is more than one step
eaten = 0  # by both of them


def main() -> None:
    masha = threading.Thread(target=dine, name="masha")
    dasha = threading.Thread(target=dine, name="dasha")
    masha.start()
    time.sleep(PAUSE / 2)  # Dasha comes while Masha thinks
    dasha.start()
    masha.join()
    dasha.join()
    print(f"left: {left}, eaten: {eaten}")


def dine() -> None:
    match GUARD:
        case "each-step":
            if look_with_tongs() > 0:
                time.sleep(PAUSE)
                take_with_tongs()
        case "together":
            with tongs:
                look_and_take()
        case "look-again":
            if look_with_tongs() > 0:
                time.sleep(PAUSE)
                with tongs:
                    if look() > 0:
                        take()
        case _:
            look_and_take()  # no tongs at all


def look_and_take() -> None:
    if look() > 0:
        time.sleep(PAUSE)
        take()


def look_with_tongs() -> int:
    with tongs:
        return look()


def take_with_tongs() -> None:
    with tongs:
        take()


def look() -> int:
    seen = left
    say(f"sees {seen}")
    return seen


def take() -> None:
    global left, eaten
    now = left - 1
    left = now
    with counting:
        eaten += 1
    say(f"takes one, leaves {now}")


def say(what: str) -> None:
    print(f"{threading.current_thread().name} {what}")


if __name__ == "__main__":
    main()
