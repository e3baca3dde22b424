package syrniki.course;

import org.springframework.core.io.Resource;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads a lesson's folder and refuses, with a sentence that names the file, what does not hang
 * together.
 */
final class LessonReader {

    private final CourseFiles files;
    private final Glossary glossary;

    LessonReader(CourseFiles files, Glossary glossary) {
        this.files = files;
        this.glossary = glossary;
    }

    Lesson read(String id) {
        LessonSettings settings = yaml(id, "lesson.yml", LessonSettings.class);
        check(id, "lesson.yml", settings.flaw());
        Resource program = only(files(id, "java"), id, "java");
        String mainClass =
                program.getFilename()
                        .substring(0, program.getFilename().length() - ".java".length());
        check(id, program.getFilename(), flaw(mainClass));
        String source = CourseFiles.text(program);
        check(id, "lesson.yml", settings.teach().flaw(source, settings.params()));
        check(id, "lesson.yml", settings.good() == null ? null : settings.good().flaw(source));
        Map<Language, LessonText> written = new EnumMap<>(Language.class);
        Map<Language, Telling> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String file = language.code() + ".yml";
            LessonText text = yaml(id, file, LessonText.class);
            check(id, file, text.flaw());
            check(id, file, mismatch(settings, text));
            check(id, file, text.teach().mismatch(settings.teach()));
            check(id, file, lost(settings, text));
            written.put(language, text);
            texts.put(language, new Telling(text, glossary.prose(language, id)));
        }
        check(id, "ru.yml", mismatch(written.get(Language.EN), written.get(Language.RU)));
        Resource[] python = files(id, "py");
        Lesson.Counterpart counterpart =
                python.length == 0 ? null : counterpart(only(python, id, "py"));
        return new Lesson(id, mainClass, source, counterpart, settings, texts);
    }

    private static String mismatch(LessonSettings settings, LessonText text) {
        Set<String> declared =
                settings.params().stream()
                        .map(Param::name)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> told = new TreeSet<>(text.params().keySet());
        if (!declared.equals(told)) {
            return "it tells of parameters " + told + ", lesson.yml of " + declared;
        }
        if ((text.notExplored() == null) != settings.modes().contains(Mode.EXPLORED)) {
            return "notExplored: needed where the modes have no explored, and only there";
        }
        for (Param param : settings.params()) {
            Set<String> named = text.params().get(param.name()).values().keySet();
            if (!named.equals(Set.copyOf(param.values()))) {
                return "parameter "
                        + param.name()
                        + " needs names for the values "
                        + param.values()
                        + ", it has "
                        + named;
            }
        }
        return null;
    }

    /** An explanation may lead to moments that there are. */
    private static String lost(LessonSettings settings, LessonText text) {
        return Markdown.moments(text.explanation()).stream()
                .filter(moment -> !settings.teach().moments().containsKey(moment))
                .map(moment -> "explanation: there is no moment " + moment)
                .findFirst()
                .orElse(null);
    }

    private static String mismatch(LessonText en, LessonText ru) {
        if (!en.threads().keySet().equals(ru.threads().keySet())) {
            return "its threads are not those of en.yml";
        }
        if (!en.objects().keySet().equals(ru.objects().keySet())) {
            return "its objects are not those of en.yml";
        }
        return en.lookFor().size() == ru.lookFor().size()
                ? null
                : "it has more or fewer lines in lookFor than en.yml";
    }

    private Resource[] files(String id, String ending) {
        try {
            return files.resources().getResources("classpath*:lesson/" + id + "/*." + ending);
        } catch (IOException e) {
            throw new IllegalStateException(name(id, ""), e);
        }
    }

    private static Resource only(Resource[] found, String id, String ending) {
        String flaw = "a lesson has one .%s file, here are %d".formatted(ending, found.length);
        check(id, "", found.length == 1 ? null : flaw);
        return found[0];
    }

    private static Lesson.Counterpart counterpart(Resource file) {
        return new Lesson.Counterpart(file.getFilename(), CourseFiles.text(file));
    }

    private String flaw(String mainClass) {
        Resource bytes = files.resources().getResource("classpath:" + mainClass + ".class");
        if (!bytes.exists()) {
            return "there is no class " + mainClass + " in the unnamed package";
        }
        try (InputStream in = bytes.getInputStream()) {
            boolean hasMain =
                    ClassFile.of().parse(in.readAllBytes()).methods().stream()
                            .anyMatch(method -> method.methodName().equalsString("main"));
            return hasMain ? null : "class " + mainClass + " has no main method";
        } catch (IOException e) {
            throw new IllegalStateException("class " + mainClass, e);
        }
    }

    private <T> T yaml(String id, String file, Class<T> type) {
        return files.yaml(name(id, file), type);
    }

    private static void check(String id, String file, String flaw) {
        CourseFiles.check(name(id, file), flaw);
    }

    private static String name(String id, String file) {
        return "lesson/" + id + "/" + file;
    }
}
