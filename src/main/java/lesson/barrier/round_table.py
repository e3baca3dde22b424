"""Three cooks go round a table with three bowls: dough, shape, fry."""

import os
import threading
import time

BETWEEN = os.environ.get("between", "barrier")
PACE = int(os.environ.get("pace", "250"))  # milliseconds

STAGES = ["curd", "dough", "patties", "syrniki"]

bowls = ["curd", "curd", "curd"]
counting = threading.Lock()  # += is more than one step
lumps = 0
opened = 0  # how often the barrier has opened,
opener = "nobody"  # and who came last


def main() -> None:
    cooks = [
        threading.Thread(target=cook, args=(0, 1, 4, 6), name="cook-1"),
        threading.Thread(target=cook, args=(1, 6, 4, 2), name="cook-2"),
        threading.Thread(target=cook, args=(2, 3, 6, 4), name="cook-3"),
    ]
    for thread in cooks:
        thread.start()
    for thread in cooks:
        thread.join()
    print("On the table: " + ", ".join(bowls))


def cook(place: int, *takes: int) -> None:
    """Goes from bowl to bowl, and takes so long over each step."""
    for step in range(3):
        work((place + step) % 3, step, takes[step])
        if BETWEEN == "barrier":
            everybody.wait()


def work(bowl: int, step: int, takes: int) -> None:
    global lumps
    found = bowls[bowl]
    time.sleep(takes * PACE / 1000)
    made = STAGES[step + 1] if found == STAGES[step] else "lump"
    bowls[bowl] = made
    if made == "lump":
        with counting:
            lumps += 1
    me = threading.current_thread().name
    print(f"{me}, bowl {bowl + 1}: {found} -> {made}")


def open_up() -> None:
    """Run by whoever comes last, before anybody goes on."""
    global opened, opener
    opened += 1
    opener = threading.current_thread().name
    print(f"{opener} came last: on to the next bowl")


everybody = threading.Barrier(3, action=open_up)

if __name__ == "__main__":
    main()
