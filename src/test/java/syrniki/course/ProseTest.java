package syrniki.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class ProseTest {

    private static final Map<String, List<String>> RUSSIAN = new LinkedHashMap<>();

    static {
        RUSSIAN.put("lock", List.of("блокировк~", "блокировок"));
        RUSSIAN.put("deadlock", List.of("взаимн~ блокировк~"));
        RUSSIAN.put("thread", List.of("поток~"));
        RUSSIAN.put("process", List.of("процесс~"));
        RUSSIAN.put("queue", List.of("очеред~"));
        RUSSIAN.put("parallelism", List.of("параллелизм~", "параллельн~"));
        RUSSIAN.put("waiting", List.of("WAITING"));
    }

    private static final Map<String, List<String>> ENGLISH =
            Map.of(
                    "thread", List.of("thread~"),
                    "lock", List.of("lock", "locks"),
                    "deadlock", List.of("deadlock~"),
                    "waiting", List.of("WAITING"));

    private final Prose russian = prose(Language.RU, RUSSIAN);
    private final Prose english = prose(Language.EN, ENGLISH);

    private static Prose prose(Language language, Map<String, List<String>> words) {
        return new Prose(language, new Vocabulary(language, words), Set.of());
    }

    private static String link(String term, String word) {
        return "<a href=\"/glossary#" + term + "\" class=\"term\">" + word + "</a>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "поток",
                "Поток",
                "потока",
                "потоку",
                "потоком",
                "потоке",
                "потоки",
                "потоков",
                "потокам",
                "потоками",
                "потоках"
            })
    void aWordIsFoundInEveryCase(String word) {
        assertEquals(link("thread", word), russian.html(word));
    }

    @ParameterizedTest
    @CsvSource({
        "deadlock, взаимная блокировка",
        "deadlock, взаимной блокировкой",
        "deadlock, взаимных блокировках",
        "lock, блокировок",
        "queue, очередью",
        "parallelism, параллельные",
        "parallelism, параллельного",
        "process, процессами"
    })
    void soAreWordsOfSeveralAndOfOtherKinds(String term, String words) {
        assertEquals(link(term, words), russian.html(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"процессор", "потоковый", "waiting", "очередной"})
    void whatOnlyBeginsAlikeIsAnotherWord(String word) {
        assertEquals(word, russian.html(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"thread-safe", "threadbare", "multi-thread", "lock_free", "waiting"})
    void inEnglishToo(String word) {
        assertEquals(word, english.html(word));
    }

    @Test
    void onlyTheFirstIsALink() {
        assertEquals(
                "A " + link("lock", "lock") + ", two locks, a " + link("thread", "thread"),
                english.html("A lock, two locks, a thread"));
    }

    @Test
    void textsReadTogetherShareTheirLinks() {
        assertEquals(
                List.of(link("lock", "lock"), "locks " + link("thread", "thread")),
                english.html(List.of("lock", "locks thread")));
    }

    @Test
    void theLongerWordWinsAndIsNotHalfLinkedLater() {
        assertEquals(
                link("deadlock", "взаимная блокировка") + ", взаимная блокировка",
                russian.html("взаимная блокировка, взаимная блокировка"));
    }

    @Test
    void aWordMayGoOverALineAndStandInEmphasis() {
        assertEquals(
                "<strong>" + link("deadlock", "взаимная блокировка") + "</strong>",
                russian.html("**взаимная\nблокировка**"));
    }

    @Test
    void whatFollowsALineIsReadToo() {
        assertEquals(
                "A cook, two <em>"
                        + link("lock", "locks")
                        + "</em> and a "
                        + link("thread", "thread"),
                english.html("A cook,\ntwo *locks* and\na thread"));
    }

    @Test
    void codeHeadingsAndLinksAreLeftAlone() {
        assertEquals("<code>lock</code>", english.html("`lock`"));
        assertEquals("<h1>The lock</h1>", english.html("# The lock"));
        assertEquals(
                "<a href=\"#held\" data-moment=\"held\">holds the lock</a>",
                english.html("[holds the lock](moment:held)"));
    }

    @Test
    void aWordThatMeansSomethingElseThereIsLeftOut() {
        Prose prose = new Prose(Language.EN, new Vocabulary(Language.EN, ENGLISH), Set.of("lock"));
        assertEquals("A lock, a " + link("thread", "thread"), prose.html("A lock, a thread"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "в тексте и на полях | в␣тексте и␣на␣полях",
                "Я — не ты           | Я␣— не␣ты",
                "пришла бы          | пришла␣бы",
                "за 17 минут, 5 мс  | за␣17␣минут, 5␣мс",
                "148 933            | 148␣933",
                "кто-то во дворе    | кто-то во␣дворе",
                "а `код`, и *вот*   | а␣<code>код</code>, и␣<em>вот</em>",
                "`a — b`            | <code>a — b</code>"
            })
    void russianLinesBreakWhereTheyMay(String plain, String set) {
        assertEquals(set.replace('␣', '\u00a0'), russian.html(plain));
    }

    @Test
    void englishKeepsNumbersTogetherOnly() {
        assertEquals("a 5\u00a0ms pause — I see", english.html("a 5 ms pause — I see"));
    }
}
