package syrniki.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.util.FileSystemUtils;

import tools.jackson.core.type.TypeReference;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The course's own YAML, as the build reads it and as it is. */
class ParsedYamlTest {

    private static final TypeReference<?> ANYTHING = new TypeReference<Object>() {};

    @TempDir private static Path root;
    private static ParsedYaml parsed;

    @BeforeAll
    static void parse() throws Exception {
        for (String folder : List.of("course", "lesson")) {
            URL found = ParsedYamlTest.class.getResource("/" + folder);
            FileSystemUtils.copyRecursively(Path.of(found.toURI()), root.resolve(folder));
        }
        ParsedYaml.main(new String[] {root.toString()});
        URL[] path = {root.toUri().toURL()};
        parsed = ParsedYaml.on(new DefaultResourceLoader(new URLClassLoader(path, null)));
    }

    @Test
    void itSaysWhatYamlSays() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> texts = files.filter(it -> it.toString().endsWith(".yml")).toList();
            assertTrue(texts.size() > 100);
            for (Path file : texts) {
                String text = Files.readString(file);
                TypeReference<?> type = type(root.relativize(file).toString());
                Object found = parsed.find(text, type);
                assertNotNull(found, file.toString());
                assertEquals(CourseFiles.YAML.readValue(text, type), found, file.toString());
            }
        }
    }

    @Test
    void whatWasChangedSinceIsNotFound() throws IOException {
        String text = Files.readString(root.resolve("course/plans.yml"));
        assertNotNull(parsed.find(text, ANYTHING));
        assertNull(parsed.find(text + '\n', ANYTHING));
    }

    /** What its reader takes a file for; those of whose types nobody else knows are anything. */
    private static TypeReference<?> type(String file) {
        if (file.matches("lesson.*lesson.yml")) {
            return new TypeReference<LessonSettings>() {};
        } else if (file.startsWith("lesson")) {
            return new TypeReference<LessonText>() {};
        } else if (file.contains("chapters")) {
            return new TypeReference<ChapterText>() {};
        } else if (file.contains("teach")) {
            return new TypeReference<TeachersText>() {};
        }
        return ANYTHING;
    }
}
