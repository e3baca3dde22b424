package syrniki.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** What comes by chance: always the same from the same seed. */
record Chance(RandomGenerator random) {

    /** Characters that somebody has once forgotten to think of. */
    private static final List<String> ODD =
            List.of(
                    "\0",
                    "%00",
                    "\r\n",
                    "\t",
                    "'",
                    "\"",
                    "<script>",
                    "{0}",
                    "${7*7}",
                    "%s%n",
                    "../",
                    "..%2f",
                    "%2e%2e/",
                    "%252e%252e%252f",
                    "..%5c",
                    "\\",
                    "%c0%ae",
                    "é",
                    "🍳",
                    "\uFEFF",
                    "%ff",
                    "%",
                    "%zz",
                    ";a=b",
                    "#",
                    "?",
                    "&",
                    "+",
                    "|",
                    "\u202E",
                    "-0",
                    "1e999",
                    "NaN",
                    "9223372036854775808");

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** True once in so many times. */
    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[below(choices.length)];
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    String odd() {
        return of(ODD);
    }

    /** Any text of at most so many characters. */
    String text(int most) {
        return random.ints(below(most + 1), 1, oneIn(4) ? 0xFFFF : 0x7F)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    byte[] bytes(int most) {
        byte[] bytes = new byte[below(most + 1)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A text with something odd in it. */
    String spoilt(String text) {
        int at = below(text.length() + 1);
        return switch (below(5)) {
            case 0 -> text.substring(0, at) + odd() + text.substring(at);
            case 1 -> text.substring(0, at);
            case 2 -> text.substring(at) + text.substring(0, at);
            case 3 -> text.substring(0, at) + odd().repeat(1 + below(300));
            default -> odd() + text + odd();
        };
    }

    /** The same bytes with some of them changed, gone, or there twice. */
    byte[] spoilt(byte[] bytes) {
        byte[] spoilt = bytes.clone();
        for (int i = 0; i <= below(4) && spoilt.length > 0; i++) {
            int at = below(spoilt.length);
            switch (below(4)) {
                case 0 -> spoilt[at] = (byte) random.nextInt();
                case 1 -> spoilt = Arrays.copyOf(spoilt, at);
                case 2 -> spoilt = joined(spoilt, 0, at, at + 1, spoilt.length);
                default -> spoilt = joined(spoilt, 0, spoilt.length, at, spoilt.length);
            }
        }
        return spoilt;
    }

    private static byte[] joined(byte[] bytes, int from, int to, int nextFrom, int nextTo) {
        byte[] joined = Arrays.copyOf(bytes, to - from + nextTo - nextFrom);
        System.arraycopy(bytes, nextFrom, joined, to - from, nextTo - nextFrom);
        return joined;
    }

    /**
     * A text as it may stand in the first line of a request: nothing that ends the line or word.
     */
    static String inOneWord(String text) {
        return new String(text.getBytes(UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1)
                .replaceAll("[\\x00-\\x20\\x7f]", "");
    }
}
