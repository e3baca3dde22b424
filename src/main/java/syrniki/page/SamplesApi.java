package syrniki.page;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import syrniki.course.Course;
import syrniki.course.Language;
import syrniki.guard.Clients;
import syrniki.run.Sample;
import syrniki.run.Samples;

import java.io.IOException;
import java.net.URI;

/** Many runs of one program, counted by what they came to: start them, ask how it goes, stop. */
@RestController
@RequestMapping("/api/samples")
final class SamplesApi {

    private final Samples samples;
    private final Course course;
    private final Languages languages;
    private final Verdicts verdicts;
    private final Clients clients;

    SamplesApi(
            Samples samples,
            Course course,
            Languages languages,
            Verdicts verdicts,
            Clients clients) {
        this.samples = samples;
        this.course = course;
        this.languages = languages;
        this.verdicts = verdicts;
        this.clients = clients;
    }

    @PostMapping(
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SampleJson> start(HttpServletRequest request) throws IOException {
        SampleRequest asked = SampleRequest.of(request, course);
        Sample sample =
                clients.of(request)
                        .samples()
                        .begin(
                                () ->
                                        samples.start(
                                                asked.lesson(),
                                                asked.params(),
                                                asked.scale(),
                                                asked.times()),
                                Sample::isOver);
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create("/api/samples/" + sample.id()))
                .body(json(sample, request));
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    SampleJson sample(@PathVariable String id, HttpServletRequest request) {
        return json(find(id), request);
    }

    @DeleteMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    SampleJson stop(@PathVariable String id, HttpServletRequest request) {
        Sample sample = find(id);
        sample.stop();
        return json(sample, request);
    }

    private Sample find(String id) {
        return samples.find(id).orElseThrow(() -> Problem.unknownSample(id));
    }

    private SampleJson json(Sample sample, HttpServletRequest request) {
        Language language = languages.of(request);
        return SampleJson.of(sample, run -> verdicts.of(run, run.report(), language));
    }
}
