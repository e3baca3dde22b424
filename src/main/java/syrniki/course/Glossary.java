package syrniki.course;

import org.springframework.util.function.SingletonSupplier;

import tools.jackson.core.type.TypeReference;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The words of the course: {@code course/glossary/glossary.yml} and a file of words for each
 * language beside it.
 */
public final class Glossary {

    private static final String FOLDER = "course/glossary/", MAIN = FOLDER + "glossary.yml";

    /** A term as glossary.yml has it. */
    record Entry(
            String id, String group, List<String> jdk, List<String> lessons, List<String> notIn) {
        Entry {
            jdk = jdk == null ? List.of() : List.copyOf(jdk);
            lessons = lessons == null ? List.of() : List.copyOf(lessons);
            notIn = notIn == null ? List.of() : List.copyOf(notIn);
        }
    }

    private final List<Entry> entries;
    private final Map<Language, Vocabulary> vocabularies = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, Term.Words>> texts = new EnumMap<>(Language.class);
    private final Supplier<List<Term>> terms = SingletonSupplier.of(this::shown);

    /**
     * @throws IllegalStateException if its files do not hang together; the message names the file
     *     and the flaw
     */
    Glossary(CourseFiles files) {
        entries = files.yaml(MAIN, new TypeReference<>() {});
        for (Language language : Language.values()) {
            String file = FOLDER + language.code() + ".yml";
            Map<String, Term.Words> words = files.yaml(file, new TypeReference<>() {});
            CourseFiles.check(file, flaw(words));
            texts.put(language, words);
            Map<String, List<String>> stems = new LinkedHashMap<>();
            words.forEach((id, word) -> stems.put(id, word.words()));
            vocabularies.put(language, new Vocabulary(language, stems));
        }
        entries.stream()
                .flatMap(entry -> entry.jdk.stream())
                .forEach(name -> CourseFiles.check(MAIN, JdkName.flaw(name)));
    }

    private List<Term> shown() {
        return entries.stream().map(this::shown).toList();
    }

    private Term shown(Entry entry) {
        Map<Language, Term.Words> shown = new EnumMap<>(Language.class);
        texts.forEach((language, words) ->
                shown.put(language, shown(language, entry.id, words.get(entry.id))));
        List<JdkName> jdk = entry.jdk.stream().map(JdkName::of).toList();
        return new Term(entry.id, entry.group, jdk, entry.lessons, shown);
    }

    /** All terms in their order. */
    public List<Term> terms() {
        return terms.get();
    }

    /** The terms by the group they are in, in their order. */
    public Map<String, List<Term>> groups() {
        return terms().stream()
                .collect(
                        Collectors.groupingBy(
                                Term::group, LinkedHashMap::new, Collectors.toList()));
    }

    /** How texts are written that belong to no lesson. */
    Prose prose(Language language) {
        return new Prose(language, vocabularies.get(language), Set.of());
    }

    /** How the texts of a lesson are written. */
    Prose prose(Language language, String lesson) {
        Set<String> left =
                entries.stream()
                        .filter(it -> it.notIn.contains(lesson))
                        .map(Entry::id)
                        .collect(Collectors.toSet());
        return new Prose(language, vocabularies.get(language), left);
    }

    /** Refuses lessons that there are not. */
    void checkLessons(Set<String> lessons) {
        for (Entry entry : entries) {
            for (List<String> named : List.of(entry.lessons, entry.notIn)) {
                Set<String> unknown = new TreeSet<>(named);
                unknown.removeAll(lessons);
                CourseFiles.check(
                        MAIN,
                        unknown.isEmpty() ? null : entry.id + ": there is no lesson " + unknown);
            }
        }
    }

    private Term.Words shown(Language language, String id, Term.Words words) {
        Prose prose = new Prose(language, vocabularies.get(language), Set.of(id));
        return new Term.Words(prose.plain(words.name()), words.words(), prose.html(words.means()));
    }

    private String flaw(Map<String, Term.Words> words) {
        Set<String> declared = entries.stream().map(Entry::id).collect(Collectors.toSet());
        if (declared.size() < entries.size()) {
            return "glossary.yml has a term twice";
        }
        if (!declared.equals(words.keySet())) {
            Set<String> odd = new TreeSet<>(declared);
            words.keySet()
                    .forEach(id -> {
                        if (!odd.remove(id)) {
                            odd.add(id);
                        }
                    });
            return "it and glossary.yml do not both have " + odd;
        }
        return words.entrySet().stream()
                .filter(it -> it.getValue().name() == null || it.getValue().means() == null)
                .map(it -> it.getKey() + " needs a name and what it means")
                .findFirst()
                .orElse(null);
    }
}
