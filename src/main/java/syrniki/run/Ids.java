package syrniki.run;

import java.security.SecureRandom;

/**
 * What runs and samples are found by: 13 letters of 5 bits, short enough for an address, too many
 * to guess, safe on file systems without case.
 */
final class Ids {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 13;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new one. */
    static String next() {
        StringBuilder id = new StringBuilder();
        RANDOM.ints(LENGTH, 0, LETTERS.length())
                .forEach(letter -> id.append(LETTERS.charAt(letter)));
        return id.toString();
    }

    /** Whether it could be one. */
    static boolean plausible(String id) {
        return id.length() == LENGTH && id.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0);
    }
}
