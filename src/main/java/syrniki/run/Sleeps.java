package syrniki.run;

import java.util.Locale;

/** When those who sleep wake up in a run whose steps are chosen. */
public enum Sleeps {
    /** In the order of time, by the program's own clock, which costs none. */
    TIMED,
    /** At any moment: then a sleep orders nothing. */
    ANY;

    /** The name in JSON, e.g. {@code timed}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
