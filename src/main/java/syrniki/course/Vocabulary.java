package syrniki.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the glossary's words in a text of one language, inflected as they may be.
 *
 * <p>A word is given by its stem with {@code ~} for any ending: {@code взаимн~ блокировк~}. Where
 * one begins another, the longer wins. One with capitals is found only so: WAITING is not waiting.
 */
final class Vocabulary {

    /** A word found: the term's id and where it stands. */
    record Found(String term, int start, int end) {}

    private static final Map<Language, String> ENDINGS =
            Map.of(
                    Language.EN,
                    "(?:s|es|ed|ing)?",
                    Language.RU,
                    "(?:[аяоеёуюыийь]|[оеё]в|[оеё]й|[оеёыи]м|[ая]м|[аяыи]х|[аяыи]ми|ью"
                            + "|[ыи]й|ая|яя|[ое]е|[ыи]е|[ое]го|[ое]му|ую|юю|[ое]ю|и[яюие]|ием"
                            + "|ия[мх]|иями)?");

    private final List<String> terms;
    private final Pattern pattern;

    /**
     * @param words stems by term id
     */
    Vocabulary(Language language, Map<String, List<String>> words) {
        record Word(String term, String stem) {}
        List<Word> all =
                words.entrySet().stream()
                        .flatMap(it -> it.getValue().stream().map(s -> new Word(it.getKey(), s)))
                        .sorted(Comparator.comparing((Word it) -> -it.stem.length()))
                        .toList();
        terms = all.stream().map(Word::term).toList();
        pattern =
                Pattern.compile(
                        all.stream()
                                .map(it -> "(" + regex(it.stem, ENDINGS.get(language)) + ")")
                                .collect(
                                        Collectors.joining(
                                                "|",
                                                "(?<![\\p{L}\\d_-])(?:",
                                                ")(?![\\p{L}\\d_]|-\\p{L})")),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String regex(String stem, String ending) {
        String regex =
                Pattern.quote(stem)
                        .replace("~", "\\E" + ending + "\\Q")
                        .replace(" ", "\\E[\\s\u00a0]+\\Q");
        return stem.equals(stem.toLowerCase(Locale.ROOT)) ? regex : "(?-i:" + regex + ")";
    }

    List<Found> find(String text) {
        List<Found> found = new ArrayList<>();
        if (terms.isEmpty()) {
            return found;
        }
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int group =
                    IntStream.rangeClosed(1, terms.size())
                            .filter(i -> matcher.start(i) >= 0)
                            .findFirst()
                            .orElseThrow();
            found.add(new Found(terms.get(group - 1), matcher.start(), matcher.end()));
        }
        return found;
    }
}
