package syrniki.engine.control;

/** Mixes numbers into fingerprints of 64 bits. */
final class Mix {

    private Mix() {}

    /** A fingerprint of one number (the finaliser of SplitMix64, by Steele, Lea and Flood 2014). */
    static long of(long number) {
        long mixed = (number ^ number >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    /**
     * What is known of a row of numbers, of which one more is known: to be mixed when it has ended.
     */
    static long next(long row, long number) {
        return row * 0x9e3779b97f4a7c15L + number + 0x632be59bd9b4e019L;
    }

    /** A fingerprint of two, in this order. */
    static long of(long first, long second) {
        return of(next(first, second));
    }
}
