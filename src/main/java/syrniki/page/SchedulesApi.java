package syrniki.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import syrniki.course.Course;
import syrniki.guard.Clients;
import syrniki.run.Directed;
import syrniki.run.Director;
import syrniki.wire.Frames;
import syrniki.wire.JsonTrace;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Schedules, for those who direct a run: where does this one lead. Nothing is kept. */
@RestController
final class SchedulesApi {

    private final Director director;
    private final Course course;
    private final Languages languages;
    private final Verdicts verdicts;
    private final Clients clients;

    SchedulesApi(
            Director director,
            Course course,
            Languages languages,
            Verdicts verdicts,
            Clients clients) {
        this.director = director;
        this.course = course;
        this.languages = languages;
        this.verdicts = verdicts;
        this.clients = clients;
    }

    @PostMapping(
            path = "/api/schedules",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_CBOR_VALUE})
    void follow(
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE)
                    List<MediaType> accept,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        ScheduleRequest asked = ScheduleRequest.of(request, course);
        Directed run =
                clients.of(request)
                        .work(() ->
                                director.run(
                                        asked.lesson(),
                                        asked.params(),
                                        asked.schedule(),
                                        asked.sleeps(),
                                        asked.then()));
        if (Formats.wantsCbor(accept)) {
            response.setContentType(MediaType.APPLICATION_CBOR_VALUE);
            writeCbor(run, response.getOutputStream());
        } else {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            VerdictJson verdict =
                    verdicts.of(asked.lesson().id(), run.report(), languages.of(request));
            new JsonTrace(run.trace())
                    .write(
                            response.getOutputStream(),
                            verdict == null ? "" : verdict.message(),
                            run.outlook());
        }
    }

    private static void writeCbor(Directed run, OutputStream out) throws IOException {
        out.write(Frames.head(run.header()));
        out.write(Frames.batch(run.batch()));
        if (run.ending() != null) {
            out.write(Frames.end(run.ending()));
        }
        out.write(Frames.turn(run.outlook()));
    }
}
