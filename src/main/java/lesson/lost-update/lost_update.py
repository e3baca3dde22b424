"""Two cooks add to one counter, and one of the two additions is lost."""

import os
import threading
import time

FIRST = int(os.environ.get("first", "10"))
SECOND = int(os.environ.get("second", "20"))
PAUSE = int(os.environ.get("pause", "1000"))  # milliseconds

counter = 0


def main() -> None:
    masha = threading.Thread(target=add, args=(FIRST,), name="masha")
    dasha = threading.Thread(target=add, args=(SECOND,), name="dasha")
    masha.start()
    dasha.start()
    masha.join()
    dasha.join()
    print(f"counter = {counter}")


def add(amount: int) -> None:
    global counter
    me = threading.current_thread().name

    seen = counter
    print(f"{me} reads {seen}")

    total = seen + amount
    time.sleep(PAUSE / 1000)

    counter = total
    print(f"{me} writes {total}")


if __name__ == "__main__":
    main()
