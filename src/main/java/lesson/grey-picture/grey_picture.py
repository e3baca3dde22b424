"""The same colour picture turns grey twice: by one worker, then by several.

The workers are processes that share the picture's memory. Threads would share
it without further ado, but under the GIL they would take turns at computing.
"""

import math
import multiprocessing
import os
import time
from collections.abc import MutableSequence

THREADS = int(os.environ.get("threads", "2"))  # workers that share the rows
WIDTH = int(os.environ.get("width", "4000"))
HEIGHT = WIDTH * 3 // 4
ROW = 3 * WIDTH  # bytes: red, green and blue of every point

# How much light a screen gives: levels are not proportional to it.
LIGHT = [(level / 255) ** 2.2 for level in range(256)]

context = multiprocessing.get_context("spawn")


def main() -> None:
    alone = context.RawArray("B", ROW * HEIGHT)
    together = context.RawArray("B", ROW * HEIGHT)
    for y in range(HEIGHT):
        row = plate_row(y)
        alone[y * ROW : (y + 1) * ROW] = row
        together[y * ROW : (y + 1) * ROW] = row
    print(f"One worker: {turn_grey(alone, 1)} ms")
    print(f"{THREADS} sharing: {turn_grey(together, THREADS)} ms")
    different = sum(a != b for a, b in zip(alone, together)) // 3
    print(f"Different greys: {different} of {WIDTH * HEIGHT}")


def turn_grey(picture: MutableSequence[int], parts: int) -> int:
    """Cuts the picture in so many parts and returns the milliseconds taken."""
    workers = []
    start = time.perf_counter()
    for i in range(parts):
        rows = HEIGHT * i // parts, HEIGHT * (i + 1) // parts
        args = (picture, *rows)
        workers.append(context.Process(target=grey_rows, args=args))
        workers[i].start()
    for worker in workers:
        worker.join()
    return round((time.perf_counter() - start) * 1000)


def grey_rows(picture: MutableSequence[int], first: int, end: int) -> None:
    for y in range(first, end):
        row = picture[y * ROW : (y + 1) * ROW]
        for x in range(0, ROW, 3):
            row[x : x + 3] = [grey(*row[x : x + 3])] * 3
        picture[y * ROW : (y + 1) * ROW] = row


def grey(red: int, green: int, blue: int) -> int:
    """The grey that is as bright to the eye as the colour."""
    light = 0.21 * LIGHT[red] + 0.72 * LIGHT[green] + 0.07 * LIGHT[blue]
    return round(255 * light ** (1 / 2.2))


# A plate of syrniki from above: middle and half the size of round things, in
# quarters of the picture's width, and their colours, the lowest thing first.
ROUNDS = [
    (2.00, 1.50, 1.58, 1.27, b"\xfd\xfb\xf6"),
    (2.00, 1.50, 1.44, 1.14, b"\x3d\x78\xb4"),
    (2.00, 1.50, 1.40, 1.10, b"\xfb\xf8\xf1"),
    (1.50, 1.30, 0.48, 0.36, b"\xc8\x7b\x30"),
    (2.50, 1.30, 0.48, 0.36, b"\xc8\x7b\x30"),
    (2.00, 1.84, 0.48, 0.36, b"\xc8\x7b\x30"),
    (2.00, 1.48, 0.40, 0.22, b"\xff\xfd\xf8"),
    (1.92, 1.42, 0.14, 0.13, b"\xc4\x17\x3d"),
    (2.12, 1.46, 0.14, 0.13, b"\x3a\x4d\x9b"),
]


def plate_row(y: int) -> bytearray:
    row = bytearray(b"\xfa\xf1\xdf" * WIDTH)  # the table-cloth
    unit = WIDTH / 4
    for middle, height, across, down, colour in ROUNDS:
        off = (y / unit - height) / down
        if abs(off) < 1:
            half = across * math.sqrt(1 - off * off)
            left = round((middle - half) * unit)
            right = round((middle + half) * unit)
            row[3 * left : 3 * right] = colour * (right - left)
    return row


if __name__ == "__main__":
    main()
