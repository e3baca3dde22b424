package syrniki.course;

import java.util.Locale;

/** A language that lessons, pages and messages are written in. */
public enum Language {
    EN,
    RU;

    private final String code = name().toLowerCase(Locale.ROOT);
    private final Locale locale = Locale.of(code);

    /** The language's ISO 639 code, as in {@code ?lang=ru}. */
    public String code() {
        return code;
    }

    /** The language as the JDK knows it. */
    public Locale locale() {
        return locale;
    }
}
