"""Two cooks need the same two things and take them in opposite order."""

import os
import threading
import time

PAUSE = int(os.environ.get("pause", "1000"))  # milliseconds

whisk = threading.Lock()
bowl = threading.Lock()


def main() -> None:
    masha = threading.Thread(target=whisk_then_bowl, name="masha")
    dasha = threading.Thread(target=bowl_then_whisk, name="dasha")
    masha.start()
    dasha.start()
    masha.join()  # for ever: Ctrl+C, twice, ends the program
    dasha.join()
    print("Both have made their dough")


def whisk_then_bowl() -> None:
    with whisk:
        print("Masha has the whisk")
        time.sleep(PAUSE / 1000)

        with bowl:
            print("Masha has both and makes dough")


def bowl_then_whisk() -> None:
    with bowl:
        print("Dasha has the bowl")
        time.sleep(PAUSE / 1000)

        with whisk:
            print("Dasha has both and makes dough")


if __name__ == "__main__":
    main()
