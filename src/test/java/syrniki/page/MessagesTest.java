package syrniki.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keeps the two message files in step. */
class MessagesTest {

    private final Properties english = load("/messages.properties");
    private final Properties russian = load("/messages_ru.properties");

    @Test
    void bothSayTheSameThings() {
        Set<String> onlyRussianHas = new TreeSet<>(russian.stringPropertyNames());
        onlyRussianHas.removeAll(english.stringPropertyNames());
        assertTrue(
                onlyRussianHas.stream().allMatch(key -> key.endsWith(".few")),
                () -> "only Russian: " + onlyRussianHas);

        Set<String> onlyEnglishHas = new TreeSet<>(english.stringPropertyNames());
        onlyEnglishHas.removeAll(russian.stringPropertyNames());
        assertEquals(Set.of(), onlyEnglishHas);
    }

    @Test
    void bothFillInTheSameThings() {
        for (String key : english.stringPropertyNames()) {
            assertEquals(places(english.getProperty(key)), places(russian.getProperty(key)), key);
        }
    }

    @Test
    void whatHasOneHasFewAndManyInRussian() {
        for (String key : russian.stringPropertyNames()) {
            if (key.endsWith(".one")) {
                String stem = key.substring(0, key.length() - "one".length());
                assertTrue(
                        russian.containsKey(stem + "few") && russian.containsKey(stem + "many"),
                        key);
            }
        }
    }

    /**
     * In a message with places a straight apostrophe would vanish, and what follows would not be
     * filled in.
     */
    @Test
    void noStraightApostrophes() {
        for (Properties messages : new Properties[] {english, russian}) {
            messages.forEach(
                    (key, text) -> assertTrue(text.toString().indexOf('\'') < 0, key.toString()));
        }
    }

    private static Set<String> places(String message) {
        Matcher matcher = Pattern.compile("\\{\\d}").matcher(message);
        return matcher.results()
                .map(place -> place.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties load(String name) {
        Properties messages = new Properties();
        try (Reader in =
                new InputStreamReader(
                        MessagesTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            messages.load(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return messages;
    }
}
