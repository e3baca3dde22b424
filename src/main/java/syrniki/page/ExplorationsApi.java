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
import syrniki.course.Lesson;
import syrniki.course.Mode;
import syrniki.guard.Clients;
import syrniki.run.ExplorationService;
import syrniki.run.Explored;
import syrniki.run.Question;
import syrniki.run.Sleeps;
import syrniki.trace.StateGraph;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Explorations, for programs: ask what a lesson can come to, see how far that is, stop it. */
@RestController
@RequestMapping("/api/explorations")
final class ExplorationsApi {

    /** How long an answer waits for an exploration to have stopped. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private static final List<String> PROPERTIES =
            List.of("lesson", "params", "limit", "sleeps", "reduced");

    private final ExplorationService explorations;
    private final Course course;
    private final Languages languages;
    private final Verdicts verdicts;
    private final Clients clients;

    ExplorationsApi(
            ExplorationService explorations,
            Course course,
            Languages languages,
            Verdicts verdicts,
            Clients clients) {
        this.explorations = explorations;
        this.course = course;
        this.languages = languages;
        this.verdicts = verdicts;
        this.clients = clients;
    }

    @PostMapping(
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ExplorationJson> explore(HttpServletRequest request) throws IOException {
        Asked asked = Asked.of(request, PROPERTIES);
        Lesson lesson = asked.lesson(course);
        if (!lesson.settings().modes().contains(Mode.EXPLORED)) {
            throw Problem.notExplored(lesson.id());
        }
        Question question =
                new Question(
                        lesson.id(),
                        asked.params(lesson),
                        asked.whole(
                                "limit",
                                Question.MIN_LIMIT,
                                Question.MAX_LIMIT,
                                Question.USUAL_LIMIT),
                        asked.choice(Sleeps.class, "sleeps", Sleeps::label, Sleeps.ANY),
                        asked.flag("reduced", true));
        Optional<Explored> known = explorations.find(question);
        ExplorationJson body =
                json(known.orElseGet(() -> begin(lesson, question, request)), request);
        HttpStatus status =
                known.isPresent()
                        ? HttpStatus.OK
                        : body.position() == null ? HttpStatus.CREATED : HttpStatus.ACCEPTED;
        return ResponseEntity.status(status)
                .location(URI.create("/api/explorations/" + body.id()))
                .body(body);
    }

    private Explored begin(Lesson lesson, Question question, HttpServletRequest request) {
        return clients.of(request)
                .explorations()
                .begin(() -> explorations.explore(lesson, question), Explored::isOver);
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ExplorationJson exploration(@PathVariable String id, HttpServletRequest request) {
        return json(find(id), request);
    }

    @GetMapping(path = "/{id}/graph", produces = MediaType.APPLICATION_JSON_VALUE)
    StateGraph graph(@PathVariable String id) {
        return find(id).graph().orElseThrow(() -> Problem.noGraph(id));
    }

    @DeleteMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ExplorationJson> stop(@PathVariable String id, HttpServletRequest request)
            throws InterruptedException {
        Explored explored = find(id);
        explorations.stop(explored);
        HttpStatus status = explored.await(SOON) ? HttpStatus.OK : HttpStatus.ACCEPTED;
        return ResponseEntity.status(status).body(json(explored, request));
    }

    private Explored find(String id) {
        return explorations.find(id).orElseThrow(() -> Problem.unknownExploration(id));
    }

    private ExplorationJson json(Explored explored, HttpServletRequest request) {
        return ExplorationJson.of(explored, verdicts, languages.of(request));
    }
}
