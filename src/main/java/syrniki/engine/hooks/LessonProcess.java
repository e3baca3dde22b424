package syrniki.engine.hooks;

import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.Mark;
import syrniki.trace.WatchLog;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that a lesson started: the real one, with what is done to it made known. */
final class LessonProcess extends Process {

    private final Observation run;
    private final Process real;
    private final Launch launch;
    private final ProcessShadow shadow;

    /** Id of the thread that started it. */
    private final int starter;

    private final WatchLog log; // guarded by itself
    private final InputStream out;
    private final InputStream err;
    private final OutputStream in;
    private boolean endTold;

    private LessonProcess(Watched by, Process real, Launch launch) {
        run = by.run;
        this.real = real;
        this.launch = launch;
        starter = by.log.id();
        shadow = new ProcessShadow(run.objects, launch.process());
        log = run.recorder.watcher();
        Console console = launch.console();
        out = input(console.out(), real.getInputStream());
        err = input(console.err(), real.getErrorStream());
        in =
                console.in() < 0
                        ? real.getOutputStream()
                        : new PipeOutput(real.getOutputStream(), pipe(console.in()));
    }

    /** Starts a process on behalf of the current thread. */
    static Process start(ProcessBuilder asked, Watched by, int line) throws IOException {
        Launch launch = by.run.launcher.launch(asked);
        Process real = launch.start(by.log.id());
        LessonProcess made = new LessonProcess(by, real, launch);
        by.run.processes.add(made);
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("pid", real.pid());
        value.put("command", String.join(" ", asked.command()));
        value.put("memory", launch.heap());
        int id = launch.process();
        Mark told = new Mark(Collections.unmodifiableMap(value), ProcessShadow.start(id));
        by.record(Kind.PROCESS_START, id, told, line);
        real.onExit().thenRun(made::ended);
        return made;
    }

    private Pipe pipe(int id) {
        return new Pipe(run.objects, id, launch.watched());
    }

    /** What can be read of what it prints; what is for the learner is passed on. */
    private InputStream input(int to, InputStream stream) {
        if (to >= 0) {
            Pipe pipe = pipe(to);
            return new PipeInput(stream, pipe, () -> endOf(pipe));
        }
        if (to == Console.LEARNER) {
            Thread.ofPlatform().daemon().name("output of " + real.pid()).start(() -> pass(stream));
            return InputStream.nullInputStream();
        }
        return stream;
    }

    private void endOf(Pipe pipe) {
        synchronized (log) {
            log.record(starter, Kind.NOTIFY, pipe.id(), new Mark("all", pipe.end()), 0);
        }
    }

    private void pass(InputStream stream) {
        LineSplitter lines = new LineSplitter();
        try (stream) {
            for (int b = stream.read(); b >= 0; b = stream.read()) {
                if (lines.ends(b)) {
                    tell(lines.taken());
                }
            }
        } catch (IOException closed) {
            // it is over
        }
        if (lines.begun()) {
            tell(lines.taken());
        }
    }

    private void tell(String line) {
        synchronized (log) {
            log.record(starter, Kind.OUTPUT, Event.NONE, line, 0);
        }
    }

    /** Tells its end, once; returns its exit code. */
    private int ended() {
        int exit = real.exitValue();
        synchronized (log) {
            if (!endTold) {
                tellEnd(exit, launch.reason());
            }
        }
        return exit;
    }

    /** Tells its end now that the run is over, unless it has ended by itself. */
    void over(String why) {
        synchronized (log) {
            if (!endTold) {
                tellEnd(ProcessEnd.KILLED, why);
            }
        }
    }

    private void tellEnd(long exit, String reason) {
        endTold = true;
        Mark told = ProcessEnd.of(shadow.id(), exit, reason);
        log.record(starter, Kind.PROCESS_END, shadow.id(), told, 0);
        run.processes.remove(this);
    }

    @Override
    public int waitFor() throws InterruptedException {
        Watched self = Watched.current();
        if (self == null || !real.isAlive() || Thread.currentThread().isInterrupted()) {
            real.waitFor();
            return ended();
        }
        Waits.begin(self, shadow, "waitFor", null, self.line);
        try {
            real.waitFor();
        } catch (InterruptedException e) {
            Waits.interrupted(self, shadow, self.line);
            throw e;
        }
        int exit = ended();
        Waits.end(self, shadow, self.line, shadow.end());
        return exit;
    }

    @Override
    public boolean waitFor(long timeout, TimeUnit unit) throws InterruptedException {
        Watched self = Watched.current();
        long nanos = unit.toNanos(timeout);
        if (self == null || nanos <= 0 || Thread.currentThread().isInterrupted()) {
            return real.waitFor(timeout, unit);
        }
        if (!real.isAlive()) {
            ended();
            return true;
        }
        Waits.begin(self, shadow, "waitFor", LessonTime.millis(nanos), self.line);
        boolean over;
        try {
            over = real.waitFor(Math.max(1, self.run.time.real(nanos)), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Waits.interrupted(self, shadow, self.line);
            throw e;
        }
        if (over) {
            ended();
            Waits.end(self, shadow, self.line, shadow.end());
        } else {
            Waits.timeout(self, shadow, self.line);
        }
        return over;
    }

    @Override
    public int exitValue() {
        real.exitValue(); // throws if there is none yet
        return ended();
    }

    @Override
    public boolean isAlive() {
        boolean alive = real.isAlive();
        if (!alive) {
            ended();
        }
        return alive;
    }

    @Override
    public void destroy() {
        tellDestroy("destroy");
        real.destroy();
    }

    @Override
    public Process destroyForcibly() {
        tellDestroy("destroyForcibly");
        real.destroyForcibly();
        return this;
    }

    private void tellDestroy(String how) {
        Watched self = Watched.current();
        if (self != null && real.isAlive()) {
            self.record(Kind.NOTIFY, shadow.id(), how, self.line);
        }
    }

    @Override
    public CompletableFuture<Process> onExit() {
        return real.onExit()
                .thenApply(_ -> {
                    ended();
                    return this;
                });
    }

    /** How what it prints is encoded: a watched one's runtime sees to it that nothing is lost. */
    Charset charset() {
        return launch.watched()
                ? StandardCharsets.UTF_8
                : Charset.forName(System.getProperty("native.encoding"));
    }

    @Override
    public InputStream getInputStream() {
        return out;
    }

    @Override
    public InputStream getErrorStream() {
        return err;
    }

    @Override
    public OutputStream getOutputStream() {
        return in;
    }

    @Override
    public long pid() {
        return real.pid();
    }

    @Override
    public ProcessHandle toHandle() {
        return real.toHandle();
    }

    @Override
    public ProcessHandle.Info info() {
        return real.info();
    }

    @Override
    public Stream<ProcessHandle> children() {
        return real.children();
    }

    @Override
    public Stream<ProcessHandle> descendants() {
        return real.descendants();
    }

    @Override
    public boolean supportsNormalTermination() {
        return real.supportsNormalTermination();
    }

    @Override
    public String toString() {
        return real.toString();
    }
}
