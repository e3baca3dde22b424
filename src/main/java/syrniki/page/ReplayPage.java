package syrniki.page;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

import syrniki.course.Language;
import syrniki.course.Lesson;
import syrniki.run.Run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * A run as one file that replays anywhere: the recording, the program, the lesson's texts and all
 * that shows them, and nothing that it would have to ask for.
 */
@Component
final class ReplayPage {

    /** What a file may weigh, in bytes: one that is more is no longer something to send about. */
    static final int MOST_BYTES = 1_500_000;

    /** Links to other pages, as HTML and as HTML within JSON. */
    private static final Pattern LINK =
            Pattern.compile(
                    "(?s)<a\\b[^>]*href=\"/[^>]*>(.*?)</a>"
                            + "|\\\\u003ca\\b[^>]*href=\\\\\"/[^>]*>(.*?)\\\\u003c/a>");

    private static final String STYLE = "/*style*/", SCRIPT = "/*script*/";

    private final TemplateEngine templates;
    private final PageData pageData;

    ReplayPage(TemplateEngine templates, PageData pageData) {
        this.templates = templates;
        this.pageData = pageData;
    }

    /**
     * The file, in UTF-8.
     *
     * @throws Problem if it would weigh too much
     */
    byte[] of(Run run, Lesson lesson, PageView view) throws IOException {
        String recording = recording(run);
        if (recording.length() > MOST_BYTES) { // not worth being written
            throw Problem.recordingTooLarge(recording.length(), MOST_BYTES);
        }
        Context context = new Context(view.language().locale());
        context.setVariable("view", view);
        context.setVariable("lesson", lesson);
        context.setVariable("text", lesson.text(view.language()));
        context.setVariable("mode", run.header().mode());
        context.setVariable("date", today(view.language()));
        context.setVariable("pageData", pageData.ofReplay(view, lesson));
        context.setVariable("recording", recording);
        byte[] page =
                unlinked(templates.process("replay", context))
                        .replace(STYLE, part("css"))
                        .replace(SCRIPT, part("js"))
                        .getBytes(StandardCharsets.UTF_8);
        if (page.length > MOST_BYTES) {
            throw Problem.recordingTooLarge(page.length, MOST_BYTES);
        }
        return page;
    }

    /** Words stay where links were: there is nothing they could lead to. */
    static String unlinked(String html) {
        return LINK.matcher(html)
                .replaceAll(link ->
                        Matcher.quoteReplacement(
                                link.group(1) != null ? link.group(1) : link.group(2)));
    }

    private static String recording(Run run) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (InputStream frames = run.recording();
                OutputStream packed = new GZIPOutputStream(Base64.getEncoder().wrap(text))) {
            frames.transferTo(packed);
        }
        return text.toString(StandardCharsets.US_ASCII);
    }

    private static String today(Language language) {
        return LocalDate.now()
                .format(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(language.locale()));
    }

    private static String part(String type) throws IOException {
        return new ClassPathResource("replay/replay." + type)
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
