package syrniki.course;

import org.springframework.util.function.SingletonSupplier;

import tools.jackson.core.type.TypeReference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reads what is told about lessons together: chapters, further reading, notes for teachers. */
final class CourseReader {

    private static final String READING = "course/reading.yml", PLANS = "course/plans.yml";

    private final CourseFiles files;
    private final Glossary glossary;

    CourseReader(CourseFiles files, Glossary glossary) {
        this.files = files;
        this.glossary = glossary;
    }

    /** The chapters of these lessons, in the order in which they first come. */
    List<Chapter> chapters(Iterable<Lesson> lessons, Map<String, Reading> reading) {
        Map<String, List<Lesson>> byChapter = new LinkedHashMap<>();
        for (Lesson lesson : lessons) {
            byChapter
                    .computeIfAbsent(lesson.settings().chapter(), id -> new ArrayList<>())
                    .add(lesson);
        }
        List<Chapter> chapters = new ArrayList<>();
        byChapter.forEach((id, its) ->
                chapters.add(
                        new Chapter(
                                id, chapters.size() + 1, List.copyOf(its), texts(id, reading))));
        return chapters;
    }

    private Map<Language, Supplier<ChapterText>> texts(String id, Map<String, Reading> reading) {
        Map<Language, ChapterText> written = new EnumMap<>(Language.class);
        Map<Language, Supplier<ChapterText>> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String file = "course/chapters/" + id + "/" + language.code() + ".yml";
            ChapterText text = files.yaml(file, ChapterText.class);
            CourseFiles.check(file, text.flaw());
            for (String work : text.reading().keySet()) {
                CourseFiles.check(
                        file, reading.containsKey(work) ? null : "reading.yml has no " + work);
            }
            written.put(language, text);
            texts.put(language, SingletonSupplier.of(() -> text.toHtml(glossary.prose(language))));
        }
        CourseFiles.check(
                "course/chapters/" + id + "/ru.yml",
                written.get(Language.RU).mismatch(written.get(Language.EN)));
        return texts;
    }

    Map<String, Reading> reading() {
        Map<String, Reading> works = files.yaml(READING, new TypeReference<>() {});
        works.forEach((id, work) ->
                CourseFiles.check(READING, work.flaw() == null ? null : id + ": " + work.flaw()));
        return works;
    }

    List<ClassPlan> plans(Map<String, Lesson> lessons) {
        List<ClassPlan> plans = files.yaml(PLANS, new TypeReference<>() {});
        plans.stream()
                .flatMap(plan -> plan.classes().stream().flatMap(List::stream))
                .filter(id -> !lessons.containsKey(id))
                .forEach(id -> CourseFiles.check(PLANS, "there is no lesson " + id));
        return plans;
    }

    Map<Language, Supplier<TeachersText>> teachers(List<ClassPlan> plans) {
        Map<Language, Supplier<TeachersText>> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String file = "course/teach/" + language.code() + ".yml";
            TeachersText text = files.yaml(file, TeachersText.class);
            for (ClassPlan plan : plans) {
                CourseFiles.check(
                        file,
                        text.plans().containsKey(plan.id()) ? null : "plans: not " + plan.id());
            }
            texts.put(language, SingletonSupplier.of(() -> text.toHtml(glossary.prose(language))));
        }
        return texts;
    }
}
