package syrniki.course;

import java.util.List;
import java.util.Map;

/**
 * A term of the glossary.
 *
 * @param id as in the page's address, {@code /glossary#id}
 * @param group the kind of words it is among
 * @param jdk what it is called in the JDK
 * @param lessons ids of the lessons that show it
 */
public record Term(
        String id,
        String group,
        List<JdkName> jdk,
        List<String> lessons,
        Map<Language, Words> texts) {

    /**
     * A term in one language.
     *
     * @param words stems by which it is found in texts, see {@link Vocabulary}
     * @param means what it means, as HTML
     */
    public record Words(String name, List<String> words, String means) {
        public Words {
            words = words == null ? List.of() : List.copyOf(words);
        }
    }

    /** The term in a language. */
    public Words text(Language language) {
        return texts.get(language);
    }
}
