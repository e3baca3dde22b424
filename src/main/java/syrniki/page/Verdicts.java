package syrniki.page;

import org.springframework.stereotype.Component;

import syrniki.course.Course;
import syrniki.course.Language;
import syrniki.course.Lesson;
import syrniki.course.LessonSettings.Limits;
import syrniki.page.VerdictJson.Link;
import syrniki.run.Director;
import syrniki.run.Report;
import syrniki.run.Run;
import syrniki.trace.Event;
import syrniki.trace.Verdict;
import syrniki.trace.Verdict.Stuck;

import java.util.ArrayList;
import java.util.List;

/** Says in words how a run ended. */
@Component
final class Verdicts {

    private final Texts texts;
    private final Course course;

    Verdicts(Texts texts, Course course) {
        this.texts = texts;
        this.course = course;
    }

    /** The verdict of a finished run; null while it goes on. */
    VerdictJson of(Run run, Report report, Language language) {
        VerdictJson verdict = of(run.header().lesson(), report, language);
        return verdict == null || run.isKept()
                ? verdict
                : verdict.with(verdict.message() + " " + texts.say(language, "run.not-kept"));
    }

    /** The same of a run of a lesson that is not kept. */
    VerdictJson of(String lesson, Report report, Language language) {
        return report.ending()
                .map(ending -> {
                    Verdict verdict = ending.verdict();
                    List<Link> cycle =
                            verdict.cycle().stream().map(stuck -> link(stuck, report)).toList();
                    Limits limits =
                            course.find(lesson)
                                    .map(Lesson::settings)
                                    .map(s -> s.limits())
                                    .orElse(null);
                    return new VerdictJson(
                            verdict.kind().label(),
                            message(verdict, cycle, limits, language),
                            verdict.detail(),
                            cycle);
                })
                .orElse(null);
    }

    private static Link link(Stuck stuck, Report report) {
        return new Link(
                report.threadName(stuck.thread()),
                stuck.holds() == Event.NONE ? null : report.objectName(stuck.holds()),
                stuck.waitsFor() == Event.NONE ? null : report.objectName(stuck.waitsFor()),
                stuck.line(),
                stuck.thread(),
                stuck.holds(),
                stuck.waitsFor());
    }

    private String message(Verdict verdict, List<Link> cycle, Limits limits, Language language) {
        String key = "verdict." + verdict.kind().label();
        String detail = verdict.detail();
        return switch (verdict.kind()) {
            case COMPLETED -> texts.say(language, key);
            case FAILED -> texts.say(language, key, detail);
            case STOPPED -> texts.say(language, detail.isEmpty() ? key : key + "." + detail);
            case TIMED_OUT ->
                    limits == null
                            ? texts.say(language, key)
                            : texts.count(language, key + ".seconds", limits.seconds());
            case LIMIT -> {
                if (limits != null && detail.equals("threads")) {
                    yield texts.count(language, key + ".threads", limits.threads());
                }
                if (limits != null && detail.equals("events")) {
                    yield texts.count(language, key + ".events", limits.events());
                }
                if (detail.equals("processes") || detail.equals("text")) {
                    yield texts.say(language, key + "." + detail);
                }
                if (detail.equals("steps")) {
                    yield texts.count(language, key + ".steps", Director.mostSteps());
                }
                yield texts.say(language, key, detail);
            }
            case DEADLOCK -> deadlock(cycle, language);
        };
    }

    private String deadlock(List<Link> cycle, Language language) {
        boolean known = cycle.stream().allMatch(link -> link.waitsFor() != null);
        if (known
                && cycle.size() == 1
                && cycle.getFirst().holdsId() == cycle.getFirst().waitsForId()) {
            return texts.say(
                    language,
                    "verdict.deadlock.self",
                    cycle.getFirst().thread(),
                    cycle.getFirst().waitsFor());
        }
        List<String> links = new ArrayList<>();
        boolean circle = known;
        for (Link link : cycle) {
            if (link.waitsFor() == null) {
                links.add(texts.say(language, "verdict.deadlock.link.unknown", link.thread()));
                continue;
            }
            String holder = holder(link, cycle);
            circle &= holder != null && link.holds() != null;
            links.add(
                    holder == null || link.holds() == null
                            ? texts.say(
                                    language,
                                    "verdict.deadlock.link.empty",
                                    link.thread(),
                                    link.waitsFor())
                            : texts.say(
                                    language,
                                    "verdict.deadlock.link",
                                    link.thread(),
                                    link.holds(),
                                    link.waitsFor(),
                                    holder));
        }
        return texts.say(
                language,
                circle ? "verdict.deadlock" : "verdict.deadlock.waits",
                String.join("; ", links));
    }

    private static String holder(Link waiter, List<Link> cycle) {
        return cycle.stream()
                .filter(link -> link.holdsId() == waiter.waitsForId())
                .map(Link::thread)
                .findFirst()
                .orElse(null);
    }
}
