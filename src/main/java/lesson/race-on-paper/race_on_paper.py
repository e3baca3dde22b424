"""Masha adds one, Dasha doubles. What x becomes depends on who comes when."""

import os
import threading
import time

x = 2


def main() -> None:
    masha = threading.Thread(target=add_one, name="masha")
    dasha = threading.Thread(target=make_twice, name="dasha")
    masha.start()
    dasha.start()
    masha.join()
    dasha.join()
    print(f"x = {x}")


def add_one() -> None:
    global x
    pause("mashaStarts", 0)
    seen = x
    print(f"Masha reads {seen}")

    pause("mashaThinks", 3)
    total = seen + 1
    x = total
    print(f"Masha writes {total}")


def make_twice() -> None:
    global x
    pause("dashaStarts", 1)
    seen = x
    print(f"Dasha reads {seen}")

    pause("dashaThinks", 1)
    product = seen * 2
    x = product
    print(f"Dasha writes {product}")


def pause(name: str, usual: int) -> None:
    seconds = int(os.environ.get(name, usual))
    time.sleep(seconds)


if __name__ == "__main__":
    main()
