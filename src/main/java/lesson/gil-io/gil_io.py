"""Cooks under the GIL: each kneads, then waits while a tray is in the oven."""

import ctypes
import os
import threading
import time

COOKS = int(os.environ.get("cooks", "4"))
KNEADING = int(os.environ.get("kneading", "100"))  # milliseconds
BAKING = int(os.environ.get("baking", "1000"))
KEEP = os.environ.get("keep") == "true"  # the GIL while waiting

trays = [os.pipe() for _ in range(COOKS)]  # ends to read and to write


def main() -> None:
    start = time.perf_counter()
    threads = []
    for i in range(COOKS):
        name = f"cook-{i + 1}"
        threads.append(threading.Thread(target=bake, args=(i,), name=name))
        threads[i].start()
    for thread in threads:
        thread.join()
    total = round((time.perf_counter() - start) * 1000)
    print(f"{COOKS} trays of {BAKING} ms each took {total} ms")


def bake(cook: int) -> None:
    knead()
    oven = threading.Timer(BAKING / 1000, ring, (cook,))
    oven.start()
    say("waits for the oven")
    if KEEP:
        hold()
    say(f"takes out {read(cook)}")


def read(cook: int) -> str:
    """Blocks until there is something: Python's own input drops the GIL."""
    source, _ = trays[cook]
    return os.read(source, 100).decode()


def hold() -> None:
    """Waits in C code that keeps the GIL, as a careless extension would."""
    if os.name == "nt":
        ctypes.PyDLL("kernel32").Sleep(BAKING)
    else:
        ctypes.PyDLL(None).poll(None, 0, BAKING)


def ring(cook: int) -> None:
    _, sink = trays[cook]
    os.write(sink, b"golden syrniki")


def knead() -> None:
    """Computes for so long, not counting the time when others have the GIL."""
    end = time.thread_time() + KNEADING / 1000
    while time.thread_time() < end:
        pass


def say(what: str) -> None:
    print(f"{threading.current_thread().name} {what}")


if __name__ == "__main__":
    main()
