package syrniki.engine.control;

import java.util.Arrays;

/**
 * Who takes which step: the choices that make a run what it is, and a short text for them.
 *
 * <p>The text has a letter for each step: the thread's, in the order in which threads appear
 * ({@code a} is the first, then {@code b} to {@code z} and {@code A} to {@code Z}), followed by
 * {@code !} for each way that its step could also have turned out before the one that was chosen,
 * and by a number if that happens so often in a row: {@code a2b3ab!} are seven steps. It may stand
 * in an address as it is.
 */
public final class Schedule {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** No schedule is longer. */
    public static final int LONGEST = 10_000;

    /** Says that a text is no schedule. */
    public static final class Malformed extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        private final int from;
        private final boolean tooLong;

        private Malformed(int from, boolean tooLong) {
            super("no schedule from character " + from);
            this.from = from;
            this.tooLong = tooLong;
        }

        /** The character from which on it is none, from 0. */
        public int from() {
            return from;
        }

        /** Whether it would be one if it were shorter. */
        public boolean tooLong() {
            return tooLong;
        }
    }

    /** More threads cannot be told from each other. */
    public static final int THREADS = LETTERS.length();

    private final int[] choices;

    /** A schedule of choices, each as {@link Choice} has it. */
    public Schedule(int... choices) {
        this.choices = choices.clone();
    }

    /**
     * Reads a schedule's text.
     *
     * @throws Malformed if it is none
     */
    public static Schedule parse(String text) {
        int[] choices = new int[Math.min(LONGEST, Math.max(16, text.length()))];
        int length = 0;
        int at = 0;
        while (at < text.length()) {
            int begin = at;
            int thread = LETTERS.indexOf(text.charAt(at++));
            int way = 0;
            while (at < text.length() && text.charAt(at) == '!') {
                way++;
                at++;
            }
            int times = 0;
            int digits = at;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                times = Math.min(LONGEST + 1, times * 10 + text.charAt(at++) - '0');
            }
            times = at == digits ? 1 : times;
            if (thread < 0 || times == 0 || length + times > LONGEST) {
                throw new Malformed(begin, thread >= 0 && times > 0);
            }
            if (length + times > choices.length) {
                choices = Arrays.copyOf(choices, Math.max(choices.length * 2, length + times));
            }
            Arrays.fill(choices, length, length + times, Choice.of(thread, way));
            length += times;
        }
        return new Schedule(Arrays.copyOf(choices, length));
    }

    /** How many steps it has. */
    public int length() {
        return choices.length;
    }

    /** One of its choices. */
    public int choice(int step) {
        return choices[step];
    }

    /** Its beginning. */
    public Schedule first(int steps) {
        return new Schedule(Arrays.copyOf(choices, steps));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Schedule schedule && Arrays.equals(choices, schedule.choices);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(choices);
    }

    /** Its text. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < choices.length; ) {
            int end = i + 1;
            while (end < choices.length && choices[end] == choices[i]) {
                end++;
            }
            text.append(LETTERS.charAt(Choice.thread(choices[i])));
            text.repeat('!', Choice.way(choices[i]));
            if (end - i > 1) {
                text.append(end - i);
            }
            i = end;
        }
        return text.toString();
    }
}
