package syrniki.engine;

import syrniki.engine.child.ChildLoader;
import syrniki.engine.child.ChildSettings;
import syrniki.engine.child.Link;
import syrniki.engine.cpu.CpuSampler;
import syrniki.engine.hooks.Console;
import syrniki.engine.hooks.LessonTime;
import syrniki.engine.hooks.Observation;
import syrniki.engine.hooks.ProcessEnd;
import syrniki.engine.hooks.ThreadListener;
import syrniki.trace.Mark;
import syrniki.trace.Recorder;
import syrniki.trace.Verdict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A child process of a run: the main class of a JVM that runs a lesson's program, watched. */
public final class ChildRun {

    private static final long LOOK_AROUND_NANOS = 10_000_000;

    private final ChildSettings settings;
    private final Link link;
    private final Recorder recorder;
    private final CpuSampler cpu;
    private final ChildLoader classes;
    private final Observation observation;
    private final Lookout lookout;
    private volatile boolean mainDied;
    private volatile int status =
            (int) ProcessEnd.TERMINATED; // unless it ends by itself, it is a SIGTERM that does

    private ChildRun(ChildSettings settings) {
        this.settings = settings;
        link = Link.open(settings);
        recorder = new Recorder(settings.events(), link.records());
        cpu = new CpuSampler(recorder);
        Console console = settings.console();
        observation =
                new Observation(
                        recorder,
                        properties(),
                        new LessonTime(settings.scale(), settings.startNanos(), settings.start()),
                        settings.threads(),
                        settings.progress(),
                        new Measured(),
                        link.launcher(),
                        new Console(
                                Mark.foreign(console.in()),
                                Mark.foreign(console.out()),
                                Mark.foreign(console.err())));
        lookout = new Lookout(observation, recorder);
        classes = new ChildLoader(settings.classes());
        classes.belongTo(observation);
    }

    public static void main(String[] arguments) throws InterruptedException {
        new ChildRun(ChildSettings.of(System.getenv(ChildSettings.VARIABLE))).run(arguments);
    }

    /** What the program asks of system properties is answered as this JVM was told. */
    private static Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>();
        for (String name : System.getProperties().stringPropertyNames()) {
            properties.put(name, System.getProperty(name));
        }
        return properties;
    }

    private void run(String[] arguments) throws InterruptedException {
        Main main =
                new Main(
                        new Program(settings.mainClass(), settings.source(), classes),
                        classes,
                        observation,
                        arguments);
        Runtime.getRuntime().addShutdownHook(new Thread(this::leave, "leave"));
        observation
                .threads()
                .startMain(() -> run(main), classes, Mark.token(settings.process(), 0));
        Verdict verdict = watch();
        if (observation.exitStatus() != null) {
            status = observation.exitStatus();
        } else if (verdict != null) {
            hang(verdict);
        } else {
            status = mainDied ? 1 : 0;
        }
        if (observation.halted()) {
            sendAll();
            Runtime.getRuntime().halt(status);
        }
        System.exit(status);
    }

    private void run(Main main) {
        try {
            main.run();
        } catch (Throwable thrown) {
            mainDied = true;
            throw thrown;
        }
    }

    /** Waits for the program's end; returns the verdict that it came to before, or null. */
    private Verdict watch() throws InterruptedException {
        while (!observation.threads().ended()) {
            if (observation.verdict() != null) {
                return observation.verdict();
            }
            observation.awaitNews(LOOK_AROUND_NANOS);
            lookout.look();
        }
        return observation.exitStatus() == null ? null : observation.verdict();
    }

    /** Does not end, as a JVM whose threads are stuck; the run may. */
    private void hang(Verdict verdict) throws InterruptedException {
        if (verdict.kind() == Verdict.Kind.LIMIT) {
            link.tell(verdict);
        }
        Thread.currentThread().join();
    }

    /** Comes last, whatever the JVM ends of but a crash. */
    private void leave() {
        List<Thread> hooks = observation.threads().startShutdownHooks();
        for (Thread hook : hooks) {
            boolean gone = false;
            while (!gone) {
                try {
                    hook.join();
                    gone = true;
                } catch (InterruptedException e) {
                    // not before they are through
                }
            }
        }
        sendAll();
    }

    private void sendAll() {
        lookout.leave();
        cpu.close();
        recorder.close(new Verdict(Verdict.Kind.COMPLETED, "", List.of()), Map.of());
        link.close(status);
    }

    /** Has the CPU time of each thread measured as long as it lives. */
    private final class Measured implements ThreadListener {

        @Override
        public void began(int thread) {
            cpu.begin(thread);
        }

        @Override
        public void ends(int thread) {
            cpu.end(thread);
        }
    }
}
