package syrniki.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import syrniki.course.Course;
import syrniki.course.Lesson;
import syrniki.course.Mode;
import syrniki.guard.Client;
import syrniki.guard.Clients;
import syrniki.run.Directed;
import syrniki.run.Director;
import syrniki.run.Run;
import syrniki.run.RunService;
import syrniki.run.Standing;
import syrniki.wire.FrameReader;
import syrniki.wire.JsonTrace;
import syrniki.wire.TraceEvents;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Runs, for programs: start one, ask how it goes, stop it. */
@RestController
@RequestMapping("/api/runs")
final class RunsApi {

    /** How long an answer waits for a run to have stopped. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private static final List<String> FORMATS = List.of("json", "cbor", "perfetto", "html");

    private final RunService runs;
    private final Director director;
    private final Course course;
    private final Languages languages;
    private final Verdicts verdicts;
    private final ReplayPage replays;
    private final Clients clients;
    private final Exports exports;

    RunsApi(
            RunService runs,
            Director director,
            Course course,
            Languages languages,
            Verdicts verdicts,
            ReplayPage replays,
            Clients clients,
            Exports exports) {
        this.runs = runs;
        this.director = director;
        this.course = course;
        this.languages = languages;
        this.verdicts = verdicts;
        this.replays = replays;
        this.clients = clients;
        this.exports = exports;
    }

    @PostMapping(
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RunJson> start(HttpServletRequest request)
            throws IOException, InterruptedException {
        RunRequest asked = RunRequest.of(request, course);
        Client client = clients.of(request);
        Run run = asked.mode() == Mode.DIRECTED ? direct(asked, client) : observe(asked, client);
        RunJson body = json(run, request);
        HttpStatus status = body.position() == null ? HttpStatus.CREATED : HttpStatus.ACCEPTED;
        return ResponseEntity.status(status)
                .location(URI.create("/api/runs/" + run.id()))
                .body(body);
    }

    private Run observe(RunRequest asked, Client client) {
        return client.runs()
                .begin(
                        () ->
                                runs.start(
                                        asked.lesson(),
                                        asked.mode(),
                                        asked.params(),
                                        asked.scale()),
                        Run::isOver);
    }

    private Run direct(RunRequest asked, Client client) throws InterruptedException {
        Directed directed =
                client.work(() ->
                        director.run(
                                asked.lesson(),
                                asked.params(),
                                asked.schedule(),
                                asked.sleeps(),
                                null));
        String schedule = directed.outlook().schedule();
        return client.runs()
                .begin(
                        () ->
                                runs.start(
                                        asked.lesson(),
                                        asked.params(),
                                        asked.scale(),
                                        schedule,
                                        asked.sleeps()),
                        Run::isOver);
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    RunJson run(@PathVariable String id, HttpServletRequest request) {
        return json(find(id), request);
    }

    @DeleteMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RunJson> stop(@PathVariable String id, HttpServletRequest request)
            throws InterruptedException {
        Run run = find(id);
        runs.stop(run);
        HttpStatus status = run.await(SOON) ? HttpStatus.OK : HttpStatus.ACCEPTED;
        return ResponseEntity.status(status).body(json(run, request));
    }

    /**
     * The recording, as far as it goes by now: JSON for people and scripts, CBOR as it is stored,
     * trace events for Perfetto, a page that replays it.
     */
    @GetMapping(
            path = "/{id}/trace",
            produces = {
                MediaType.APPLICATION_JSON_VALUE,
                MediaType.APPLICATION_CBOR_VALUE,
                MediaType.TEXT_HTML_VALUE
            })
    void trace(
            @PathVariable String id,
            @RequestParam(required = false) String format,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE)
                    List<MediaType> accept,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        Run run = find(id);
        String wanted = format != null ? format : Formats.wantsCbor(accept) ? "cbor" : "json";
        Client client = clients.of(request);
        switch (wanted) {
            case "cbor" -> writeCbor(run, response);
            case "json" -> exports.make(client, () -> writeJson(run, request, response));
            case "perfetto" -> exports.make(client, () -> writePerfetto(run, response));
            case "html" -> exports.make(client, () -> writeHtml(run, request, response));
            default -> throw Problem.unknownChoice("format", wanted, FORMATS);
        }
    }

    private static void writeCbor(Run run, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_CBOR_VALUE);
        attach(run, ".cbor", response);
        try (InputStream recording = run.recording()) {
            recording.transferTo(response.getOutputStream());
        }
    }

    private void writeJson(Run run, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        try (InputStream recording = run.recording()) {
            var trace = new JsonTrace(FrameReader.trace(recording));
            // after the recording: of one that has its end the verdict is known
            VerdictJson verdict = verdicts.of(run, run.report(), languages.of(request));
            trace.write(response.getOutputStream(), verdict == null ? "" : verdict.message());
        }
    }

    private static void writePerfetto(Run run, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        attach(run, ".perfetto.json", response);
        try (InputStream recording = run.recording()) {
            new TraceEvents(FrameReader.trace(recording)).write(response.getOutputStream());
        }
    }

    private void writeHtml(Run run, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String id = run.header().lesson();
        Lesson lesson = course.find(id).orElseThrow(() -> Problem.unknownLesson(id));
        byte[] page = replays.of(run, lesson, PageView.of(request, languages.of(request)));
        response.setContentType("text/html;charset=utf-8");
        attach(run, ".html", response);
        response.getOutputStream().write(page);
    }

    /** Gives a download its name. */
    private static void attach(Run run, String suffix, HttpServletResponse response) {
        String name = run.header().lesson() + "-" + run.id() + suffix;
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }

    private Run find(String id) {
        return runs.find(id).orElseThrow(() -> Problem.unknownRun(id));
    }

    private RunJson json(Run run, HttpServletRequest request) {
        Standing standing = run.standing();
        return RunJson.of(
                run, standing, verdicts.of(run, standing.report(), languages.of(request)));
    }
}
