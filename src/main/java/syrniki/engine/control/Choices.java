package syrniki.engine.control;

import java.util.Arrays;

/** The ways to go on from where a run stands, each a {@link Choice}. */
final class Choices {

    private int[] all = new int[8];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int choice) {
        if (size == all.length) {
            all = Arrays.copyOf(all, size * 2);
        }
        all[size++] = choice;
    }

    int size() {
        return size;
    }

    int get(int number) {
        return all[number];
    }
}
