package syrniki.course;

import org.springframework.util.function.SingletonSupplier;

import java.util.function.Supplier;

/**
 * What is told about a lesson in one language: what lists need of it at once, and the text as it is
 * shown when somebody asks for it, for to turn all lessons into HTML is much of a server's start.
 */
final class Telling {

    private final String title;
    private final String summary;
    private final Supplier<LessonText> text;

    Telling(LessonText written, Prose prose) {
        title = prose.plain(written.title());
        summary = prose.plain(written.summary());
        text = SingletonSupplier.of(() -> written.toHtml(prose));
    }

    String title() {
        return title;
    }

    String summary() {
        return summary;
    }

    LessonText text() {
        return text.get();
    }
}
