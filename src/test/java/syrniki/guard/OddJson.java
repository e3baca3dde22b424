package syrniki.guard;

/** JSON that somebody might ask with: right, nearly right, and not at all. */
record OddJson(Chance chance) {

    private static final String[] LESSONS = {"lost-update", "lock", "deadlock", "race-on-paper"};
    private static final String[] NAMES = {
        "lesson",
        "mode",
        "params",
        "scale",
        "schedule",
        "sleeps",
        "then",
        "limit",
        "reduced",
        "times",
        "by",
        "seed",
        "thread",
        "steps",
        "pause",
        "count",
        "permits",
        "__proto__",
        ""
    };

    /** A body. */
    String next() {
        String object = object();
        return switch (chance.below(8)) {
            case 0 -> chance.spoilt(object);
            case 1 -> deep();
            case 2 -> chance.text(60);
            case 3 -> value(3);
            case 4 -> object + chance.of("", " ", object, ",", "\0", "//x");
            case 5 -> chance.oneIn(20) ? " ".repeat(70_000) + object : object;
            default -> object;
        };
    }

    private String object() {
        StringBuilder object = new StringBuilder("{\"lesson\":" + lesson());
        for (int i = chance.below(4); i > 0; i--) {
            object.append(",\"").append(chance.of(NAMES)).append("\":").append(value(2));
        }
        return object.append('}').toString();
    }

    private String lesson() {
        return chance.oneIn(6) ? value(1) : '"' + chance.of(LESSONS) + '"';
    }

    private String value(int depth) {
        return switch (chance.below(depth > 0 ? 11 : 8)) {
            case 0 -> chance.of("0", "1", "-1", "2", "3.5", "-0.0", "1e3", "1000000", "10000001");
            case 1 ->
                    chance.of(
                            "1e999999999",
                            "-1E+2147483648",
                            "NaN",
                            "Infinity",
                            "0x10",
                            "01",
                            "9".repeat(1 + chance.below(1_100)),
                            "1e-999999999",
                            "9223372036854775808");
            case 2 -> chance.of("true", "false", "null", "undefined", "tru");
            case 3 -> '"' + chance.of("observed", "directed", "explored", "any", "timed") + '"';
            case 4 ->
                    '"' + chance.of("random", "thread", "unfair", "round-robin", "ab2", "a9") + '"';
            case 5 -> '"' + "ab".repeat(chance.below(200)) + '"';
            case 6 ->
                    '"' + chance.of("\\ud800", "\\u0000", "\\x", "\\", "\ud83c", "${x}", "'") + '"';
            case 7 -> '"' + chance.text(20).replace("\"", "") + '"';
            case 8 -> '[' + value(depth - 1) + ',' + value(depth - 1) + ']';
            case 9 -> "{\"%1$s\":%2$s,\"%1$s\":%2$s}".formatted(chance.of(NAMES), value(depth - 1));
            default -> "{\"" + chance.of(NAMES) + "\":" + value(depth - 1) + '}';
        };
    }

    private String deep() {
        int depth = chance.of(10, 400, 1_001, 15_000);
        return chance.of("[", "{\"a\":", "{\"params\":{\"x\":[").repeat(depth);
    }
}
