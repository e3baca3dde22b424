"""Seven cooks, one stove with three burners."""

import os
import threading
import time

COOKS = int(os.environ.get("cooks", "7"))
PERMITS = int(os.environ.get("permits", "3"))
FRYING = int(os.environ.get("frying", "2000"))  # milliseconds

stove = threading.Semaphore(PERMITS)
counting = threading.Lock()  # fried += 1 is more than one step
fried = 0


def main() -> None:
    threads = []
    for i in range(COOKS):
        threads.append(threading.Thread(target=fry, name=f"cook-{i + 1}"))
        threads[i].start()
    for thread in threads:
        thread.join()
    print(f"Fried: {fried}")


def fry() -> None:
    global fried
    me = threading.current_thread().name
    with stove:
        print(f"{me} has a burner")
        time.sleep(FRYING / 1000)
        with counting:
            fried += 1
        print(f"{me} is done")


if __name__ == "__main__":
    main()
