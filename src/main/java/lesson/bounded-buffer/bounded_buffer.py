"""Cooks put syrniki on a tray with few places, guests take them off."""

import os
import threading
import time

VARIANT = os.environ.get("variant", "right")
CAPACITY = int(os.environ.get("capacity", "2"))
PRODUCERS = int(os.environ.get("producers", "2"))
CONSUMERS = int(os.environ.get("consumers", "2"))
ITEMS = int(os.environ.get("items", "3"))  # of each cook
PAUSE = int(os.environ.get("pause", "500"))  # with a hand on the tray

lock = threading.Lock()
not_full = threading.Condition(lock)  # cooks wait for it
not_empty = threading.Condition(lock)  # guests wait for it
tray = []


def main() -> None:
    people = []
    for i in range(max(PRODUCERS, CONSUMERS)):
        if i < PRODUCERS:
            name = f"cook-{i + 1}"
            people.append(threading.Thread(target=cook, name=name))
        if i < CONSUMERS:
            name = f"guest-{i + 1}"
            people.append(threading.Thread(target=guest, args=(i,), name=name))
    for person in people:
        person.start()
        time.sleep(0.4)  # they come one by one
    for person in people:
        person.join()
    print(f"Left on the tray: {len(tray)}")


def cook() -> None:
    for _ in range(ITEMS):
        time.sleep(1)  # frying
        put("syrnik")


def guest(number: int) -> None:
    for _ in range(number, PRODUCERS * ITEMS, CONSUMERS):
        syrnik = take()
        print(f"{threading.current_thread().name} eats a {syrnik}")
        time.sleep(2.4)


def put(syrnik: str) -> None:
    with lock:
        if VARIANT == "if":
            if len(tray) == CAPACITY:
                not_full.wait()  # asks once
        else:
            while len(tray) == CAPACITY:
                not_full.wait()  # asks again when woken
        time.sleep(PAUSE / 1000)
        tray.append(syrnik)  # a list has room for any number
        if VARIANT == "wrong-signal":
            not_full.notify()
        else:
            not_empty.notify()


def take() -> str:
    with lock:
        if VARIANT == "if":
            if len(tray) == 0:
                not_empty.wait()  # asks once
        else:
            while len(tray) == 0:
                not_empty.wait()  # asks again when woken
        time.sleep(PAUSE / 1000)
        syrnik = tray.pop()
        not_full.notify()
        return syrnik


if __name__ == "__main__":
    main()
