package syrniki.engine.child;

/** How the clocks of two processes go together. */
final class Clocks {

    /** On Linux {@link System#nanoTime} is CLOCK_MONOTONIC, one for all processes. */
    private static final boolean ONE_CLOCK = System.getProperty("os.name").equals("Linux");

    private Clocks() {}

    /**
     * Nanoseconds that another process's clock is behind this one's.
     *
     * @param reading what its clock says now, as far as is known
     */
    static long offset(long reading) {
        return ONE_CLOCK ? 0 : System.nanoTime() - reading;
    }
}
