package syrniki.page;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import syrniki.course.Course;
import syrniki.course.Language;
import syrniki.course.Lesson;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lessons, for programs: what there is, and the very files that run. */
@RestController
final class LessonsApi {

    private static final MediaType TEXT =
            new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Course course;
    private final Languages languages;

    LessonsApi(Course course, Languages languages) {
        this.course = course;
        this.languages = languages;
    }

    @GetMapping(path = "/api/lessons", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<LessonJson>> lessons(HttpServletRequest request) {
        Language language = languages.of(request);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(
                        course.lessons().stream()
                                .map(lesson -> LessonJson.of(lesson, language))
                                .toList());
    }

    @GetMapping("/lessons/{id}/source")
    ResponseEntity<String> source(@PathVariable String id) {
        Lesson lesson = lesson(id);
        return file(lesson.fileName(), lesson.source());
    }

    @GetMapping("/lessons/{id}/python")
    ResponseEntity<String> python(@PathVariable String id) {
        Lesson.Counterpart python = lesson(id).python();
        if (python == null) {
            throw Problem.noPython(id);
        }
        return file(python.fileName(), python.source());
    }

    private Lesson lesson(String id) {
        return course.find(id).orElseThrow(() -> Problem.unknownLesson(id));
    }

    private static ResponseEntity<String> file(String name, String text) {
        ContentDisposition file = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(TEXT)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(text);
    }
}
