// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { highlight } from '../code/highlight';
import { highlightPython } from './highlight';
import { javaPlaces, type Place, pairAt, pairs, pythonPlaces } from './match';

const folder = fileURLToPath(new URL('../../../../src/main/java/lesson', import.meta.url));

const told = (places: readonly Place[]) => places.map(({ sort, name, from, to }) => `${sort} ${name} ${from}-${to}`);

/** The programs of all lessons, by lesson. */
function lessons(): [string, string, string][] {
  return readdirSync(folder).map((lesson) => {
    const text = (ending: string) => {
      const file = readdirSync(`${folder}/${lesson}`).find((name) => name.endsWith(ending));
      return readFileSync(`${folder}/${lesson}/${file}`, 'utf8');
    };
    return [lesson, text('.java'), text('.py')];
  });
}

describe('the places of a Java program', () => {
  it('are its types, methods and fields, from their first line to their last', () => {
    const source = `import a.B;

class Kitchen {
    static final Map<String, List<Integer>> pans =
            Map.of("{", List.of());
    static int washed, dried = 2; // { not a brace
    static final Runnable later = () -> { washed = 1; };

    static { dried++; }

    /** Fries. }; */
    static void fry(int count)
            throws Exception {
        int x = 0;
        while (x < 3) { x++; }
    }

    interface Try { boolean lock(Lock lock) throws Exception; }

    record Dish(String name, int heat) {}
}`;
    expect(told(javaPlaces(highlight(source)))).toEqual([
      'type Kitchen 3-21',
      'variable pans 4-5',
      'variable washed 6-6',
      'variable dried 6-6',
      'variable later 7-7',
      'function fry 12-16',
      'function lock 18-18',
      'type Try 18-18',
      'type Dish 20-20',
    ]);
  });
});

describe('the places of a Python program', () => {
  it('are its functions, classes and what is assigned beside them', () => {
    const source = `"""Says x = 1."""

LIMIT = int(os.environ.get("limit", "2"))
washed = dried = 0
found: list[int] = []
DISH = Dish(
    name="x = 1",
)


async def fry_one(
    count: int,
) -> None:
    """Fries.

    def no: nothing
    """
    x = 1


class Station(Handler):
    def do_get(self) -> None:
        pass


if __name__ == "__main__":
    main()
`;
    expect(told(pythonPlaces(highlightPython(source)))).toEqual([
      'variable LIMIT 3-3',
      'variable washed 4-4',
      'variable dried 4-4',
      'variable found 5-5',
      'variable DISH 6-8',
      'function fry_one 11-18',
      'type Station 21-23',
      'function do_get 22-23',
    ]);
  });
});

describe('corresponding places', () => {
  it('are called the same in each language’s manner, and are of the same sort', () => {
    const java = highlight('class A {\n static int makeTwice;\n static void makeTwice() {\n }\n static int PAUSE;\n}');
    const python = highlightPython('pause = 1\n\ndef make_twice():\n    pass\n\nclass make_Twice:\n    pass\n');
    const all = pairs(java, python);
    expect(all.map((pair) => [pair.java.from, pair.python.from])).toEqual([
      [3, 3],
      [5, 1],
    ]);
    expect(pairAt(all, 'java', 4)?.python.name).toBe('make_twice');
    expect(pairAt(all, 'python', 1)?.java.name).toBe('PAUSE');
    expect(pairAt(all, 'java', 2)).toBeNull();
    expect(pairAt(all, 'java', null)).toBeNull();
  });

  it('are found in every lesson, its main among them, and the innermost is the one pointed at', () => {
    for (const [lesson, java, python] of lessons()) {
      const all = pairs(highlight(java), highlightPython(python));
      expect(all.length, lesson).toBeGreaterThanOrEqual(3);
      const main = all.find((pair) => pair.java.name === 'main');
      expect(python.split('\n')[(main?.python.from ?? 1) - 1], lesson).toMatch(/^def main\(/);
      expect(java.split('\n')[(main?.java.to ?? 1) - 1], lesson).toMatch(/^ {4}}$/);
      expect(pairAt(all, 'java', (main?.java.from ?? 0) + 1), lesson).toBe(main);
    }
  });

  it('lose nothing of any Python program in its colours', () => {
    for (const [lesson, , python] of lessons()) {
      const lines = highlightPython(python).map((spans) => spans.map(({ text }) => text).join(''));
      expect(lines, lesson).toEqual(python.split('\n'));
    }
  });
});
