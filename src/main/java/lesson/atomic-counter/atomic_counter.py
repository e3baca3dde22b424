"""Cooks count what they have fried on one jar, in four ways; two lose."""

import os
import threading
import time

WAY = os.environ.get("way", "compare-and-set")
COOKS = int(os.environ.get("cooks", "3"))
SYRNIKI = int(os.environ.get("syrniki", "1"))  # fried by each
THINKING = int(os.environ.get("thinking", "1000"))  # milliseconds


class AtomicInteger:
    """Python has no atomic numbers: a lock makes each call one step."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._value = 0

    def get(self) -> int:
        with self._lock:
            return self._value

    def set(self, value: int) -> None:
        with self._lock:
            self._value = value

    def increment_and_get(self) -> int:
        with self._lock:
            self._value += 1
            return self._value

    def compare_and_set(self, expected: int, wanted: int) -> bool:
        with self._lock:
            if self._value != expected:
                return False
            self._value = wanted
            return True


jar = 0
atomic_jar = AtomicInteger()
retries = AtomicInteger()
total = 0


def main() -> None:
    global total
    threads = []
    for i in range(COOKS):
        threads.append(threading.Thread(target=fry, name=f"cook-{i + 1}"))
        threads[i].start()
    for thread in threads:
        thread.join()
    total = jar if WAY == "plain" else atomic_jar.get()
    print(f"Fried: {COOKS * SYRNIKI}, counted: {total}")


def fry() -> None:
    global jar
    for _ in range(SYRNIKI):
        pause(1000)  # in the pan
        match WAY:
            case "plain":
                jar = plus_one(jar)  # jar += 1, in slow motion
            case "get-then-set":
                atomic_jar.set(plus_one(atomic_jar.get()))
            case "increment":
                atomic_jar.increment_and_get()
            case _:
                compare_and_set()


def compare_and_set() -> None:
    """Sets the new number only if the jar has the one it was made from."""
    seen = atomic_jar.get()
    while not atomic_jar.compare_and_set(seen, plus_one(seen)):
        retries.increment_and_get()
        seen = atomic_jar.get()


def plus_one(seen: int) -> int:
    """She does sums in her head, and takes her time."""
    pause(THINKING)
    me = threading.current_thread().name
    print(f"{me}: {seen} + 1 = {seen + 1}")
    return seen + 1


def pause(milliseconds: int) -> None:
    time.sleep(milliseconds / 1000)


if __name__ == "__main__":
    main()
