"""Both cooks lock their bowl, then add sugar, which locks it once more."""

import threading

mashas_bowl = threading.RLock()
dashas_bowl = threading.Lock()


def main() -> None:
    masha = threading.Thread(target=masha_makes_dough, name="masha")
    masha.start()
    masha.join()

    dasha = threading.Thread(target=dasha_makes_dough, name="dasha")
    dasha.start()
    dasha.join()  # for ever: Ctrl+C, twice, ends the program


def masha_makes_dough() -> None:
    with mashas_bowl:
        print(f"Masha has her bowl: {mashas_bowl}")  # its text has the count
        masha_adds_sugar()
    print("Masha's dough is ready")


def masha_adds_sugar() -> None:
    with mashas_bowl:  # again: an RLock knows its owner and counts
        print(f"Masha adds sugar: {mashas_bowl}")


def dasha_makes_dough() -> None:
    with dashas_bowl:
        print("Dasha has her bowl")
        dasha_adds_sugar()
    print("Dasha's dough is ready")


def dasha_adds_sugar() -> None:
    with dashas_bowl:  # again: a plain Lock has no idea who holds it
        print("Dasha adds sugar")


if __name__ == "__main__":
    main()
