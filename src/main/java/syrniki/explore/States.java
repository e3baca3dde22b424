package syrniki.explore;

import java.util.Arrays;

/**
 * The states met so far, each a fingerprint of 64 bits, numbered from 0 in the order of their
 * appearance.
 *
 * <p>Two different states with the same fingerprint would be taken for one (hash compaction, Stern
 * and Dill 1995): among a million states the odds of that are about 1 to 37 million.
 */
final class States {

    private static final int EMPTY = -1;

    private long[] prints = new long[1024];
    private int[] numbers = new int[1024];
    private int size;

    States() {
        Arrays.fill(numbers, EMPTY);
    }

    int size() {
        return size;
    }

    /** The number of a state; -1 if it was never met. */
    int find(long print) {
        return numbers[slot(print)];
    }

    /** Adds a state that was never met, and returns its number. */
    int add(long print) {
        if (size * 2 >= numbers.length) {
            grow();
        }
        int slot = slot(print);
        prints[slot] = print;
        numbers[slot] = size;
        return size++;
    }

    private int slot(long print) {
        int mask = numbers.length - 1;
        int slot = (int) (print ^ print >>> 32) & mask;
        while (numbers[slot] != EMPTY && prints[slot] != print) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldPrints = prints;
        int[] oldNumbers = numbers;
        prints = new long[oldPrints.length * 2];
        numbers = new int[prints.length];
        Arrays.fill(numbers, EMPTY);
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != EMPTY) {
                int slot = slot(oldPrints[i]);
                prints[slot] = oldPrints[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
