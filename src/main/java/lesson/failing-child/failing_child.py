"""The parent tells a child process the name of a recipe. Does it know it?"""

import math
import multiprocessing
import os
import signal
import time
from collections.abc import Callable
from multiprocessing.connection import Connection

BOOK = os.environ.get("book", "notes")  # or "printed"
MISHAP = os.environ.get("mishap", "none")
PATIENCE = int(os.environ.get("patience", "3"))  # seconds

Recipe = Callable[[int], bool]


def main(recipe: Recipe) -> None:
    print(f"In the parent it works: {count(recipe, 100)} primes up to 100")

    context = multiprocessing.get_context("spawn")
    pipe, its_end = context.Pipe(duplex=False)
    process = context.Process(target=child, args=(recipe, its_end))
    process.start()
    its_end.close()  # the child has it now: when it ends, so does the pipe
    lines = [receive(pipe)]  # "ready"
    if MISHAP == "killed":  # as the system does when memory runs short
        time.sleep(1)
        process.kill()
    process.join(PATIENCE)
    if process.is_alive():
        print(f"Not done after {PATIENCE} s, so we end it")
        process.terminate()
        process.join()
    print(f"Exit code {process.exitcode}: {meaning(process.exitcode)}")
    while lines[-1] is not None:
        lines.append(receive(pipe))
    answer = lines[-2] if len(lines) > 2 else "none"
    print(f"Messages in its pipe: {len(lines) - 1}, answer: {answer}")


def child(recipe: Recipe, pipe: Connection) -> None:
    """Begins only if its arguments can be found: a function comes by name."""
    pipe.send("ready")
    match MISHAP:
        case "hangs" | "killed":
            time.sleep(24 * 60 * 60)
        case "crashes":
            os._exit(3)
        case "floods":
            while True:  # until the pipe is full, for nobody empties it
                pipe.send("dough " * 12)
        case _:
            pipe.send(count(recipe, 100_000))


def receive(pipe: Connection) -> object:
    """The next message, or None if nobody is left to send one."""
    try:
        return pipe.recv()
    except EOFError:
        return None


def count(recipe: Recipe, limit: int) -> int:
    return sum(recipe(n) for n in range(2, limit + 1))


def is_prime(n: int) -> bool:
    return all(n % divisor for divisor in range(2, math.isqrt(n) + 1))


def meaning(exit_code: int) -> str:
    match exit_code:
        case 0:
            return "all went well"
        case 1:
            return "an exception that nobody caught"
        case code if code < 0:
            return f"ended by {signal.Signals(-code).name}"
        case _:
            return "it stopped without a word"


if __name__ == "__main__":  # a child reads this file too, but not from here on

    def from_notes(n: int) -> bool:
        return is_prime(n)

    main(is_prime if BOOK == "printed" else from_notes)
