package syrniki.course;

import java.util.regex.Pattern;

/**
 * The spaces at which a line must not break: between the groups of a number and before its unit; in
 * Russian also after short words and before a dash.
 */
public final class Typography {

    private static final char NO_BREAK = '\u00a0';
    private static final Pattern IN_NUMBER = Pattern.compile("(?<=\\d) (?=\\d{3}(?!\\d))");
    private static final Pattern UNIT =
            Pattern.compile(
                    "(?<=\\d)"
                        + " (?=(?:ms|s|min|seconds?|minutes?|%|мс|с|мин|ч|ГБ|МБ|кБ)(?![\\p{L}\\d])"
                        + "|(?:секунд|минут|час|ядр|ядер|поток|процесс|раз|тысяч|миллион|миллисекунд))");
    private static final Pattern DASH = Pattern.compile("(?<=\\S) (?=[—–] )");
    private static final Pattern AFTER =
            Pattern.compile(
                    "(?<![\\p{L}\\d-])([авикосуя]|во|ко|со|об|от|до|из|за|на|по|не|ни|но|то)"
                            + " (?=\\S|$)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BEFORE =
            Pattern.compile("(?<=\\p{L}) (?=(?:бы|б|ли|же|ж)(?!\\p{L}))");

    private Typography() {}

    /** The text with no-break spaces where the language wants them. */
    public static String of(Language language, String text) {
        String space = String.valueOf(NO_BREAK);
        String set = IN_NUMBER.matcher(text).replaceAll(space);
        set = UNIT.matcher(set).replaceAll(space);
        if (language == Language.EN) {
            return set;
        }
        set = DASH.matcher(set).replaceAll(space);
        set = BEFORE.matcher(set).replaceAll(space);
        return AFTER.matcher(set).replaceAll("$1" + space);
    }
}
