package syrniki.engine.child;

import syrniki.engine.hooks.Launch;
import syrniki.engine.hooks.Launcher;
import syrniki.engine.hooks.ProcessEnd;
import syrniki.engine.hooks.RunStopped;
import syrniki.trace.Event;
import syrniki.trace.Feed;
import syrniki.trace.Mark;
import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.Recorder;
import syrniki.trace.Verdict;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * All processes of one run, children's children too, as the run's own process has them: lets them
 * be started, hears what they tell, has them looked after, and ends them.
 */
public final class ChildProcesses implements Launcher, Registry {

    /** Processes a run may have at once, and in all. */
    private static final int MOST_ALIVE = 8;

    private static final int MOST = 64;

    private static final Duration REHEARSAL = Duration.ofSeconds(15);
    private static final long LAST_WORDS = 250_000_000;
    private static final long PATIENCE = 10_000_000_000L;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong RUNS = new AtomicLong();

    private final Recorder recorder;
    private final Consumer<Verdict> end;
    private final List<Child> children = new CopyOnWriteArrayList<>();
    private final Lookout lookout;
    private ClassFolder folder;
    private ChildSettings settings;
    private ChildLauncher launcher;
    private ServerSocketChannel server;
    private boolean closed;

    /**
     * No processes yet.
     *
     * @param recorder takes in what they do
     * @param end ends the run with a verdict
     */
    public ChildProcesses(Recorder recorder, Consumer<Verdict> end) {
        this.recorder = recorder;
        this.end = end;
        lookout = new Lookout(children, recorder);
    }

    /** What a program needs to be run in children. */
    public interface Offspring {
        /** Its woven classes, by name. */
        Map<String, byte[]> classes();

        /** The run's settings as a child's child would have them. */
        ChildSettings settings(Path address, String mark, Path classes);
    }

    private Offspring offspring;

    /** Says what children are to be made of. */
    public void of(Offspring made) {
        offspring = made;
    }

    /** Does what can be done before the first child is asked for: takes some seconds once. */
    public static void prepare(Map<String, byte[]> classes) throws IOException {
        ClassFolder prepared = ClassFolder.ofThisJvm();
        prepared.keep(classes);
        Watchdog.mark();
        try {
            prepared.awaitRehearsal(REHEARSAL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Packs the database drivers that there are, for children of a program that may need them. */
    public static void prepareDrivers() throws IOException {
        Drivers.pack(ClassFolder.ofThisJvm().path());
    }

    @Override
    public Launch launch(ProcessBuilder asked) throws IOException {
        return launcher().launch(asked);
    }

    private synchronized ChildLauncher launcher() throws IOException {
        if (launcher == null) {
            folder = ClassFolder.ofThisJvm();
            long number = RUNS.incrementAndGet();
            Path address = folder.path().resolve("run-" + number);
            settings =
                    offspring.settings(
                            address,
                            Watchdog.mark() + "-" + number,
                            folder.keep(offspring.classes()));
            server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(address));
            Thread.ofVirtual().name("children of " + settings.mainClass()).start(this::accept);
            launcher = new ChildLauncher(settings, this, folder);
        }
        return launcher;
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel channel = server.accept();
                Thread.ofVirtual().start(new Connection(this, channel)::run);
            }
        } catch (IOException over) {
            // the run is over
        }
    }

    @Override
    public Place enter(boolean in, boolean out, boolean err, boolean watched) {
        return enter(Event.NONE, in, out, err, watched);
    }

    synchronized Place enter(int owner, boolean in, boolean out, boolean err, boolean watched) {
        if (closed) {
            throw RunStopped.INSTANCE;
        }
        if (children.size() >= MOST
                || children.stream().filter(it -> !it.ended()).count() >= MOST_ALIVE) {
            end(new Verdict(Verdict.Kind.LIMIT, "processes", List.of()));
            throw RunStopped.INSTANCE;
        }
        String name = "Process " + (children.size() + 1);
        int process = recorder.object(name, "Process", Role.PROCESS, Event.NONE, null, owner);
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        Feed feed = watched ? recorder.feed(process) : null;
        children.add(new Child(process, owner, token, feed));
        return new Place(
                process,
                in ? pipe("stdin", process, owner) : Event.NONE,
                out ? pipe("stdout", process, owner) : Event.NONE,
                err ? pipe("stderr", process, owner) : Event.NONE,
                token);
    }

    private int pipe(String name, int process, int owner) {
        return recorder.object(name, "Pipe", Role.QUEUE, process, null, owner);
    }

    @Override
    public synchronized Process start(Place place, int thread, Starting real) throws IOException {
        Child child = find(place.process());
        if (closed) {
            throw RunStopped.INSTANCE;
        }
        try {
            Process started = real.start();
            started(child, started.toHandle(), thread);
            return started;
        } catch (IOException | RuntimeException e) {
            child.notStarted();
            throw e;
        }
    }

    /** Says that a process was started. */
    synchronized void started(Child child, ProcessHandle handle, int thread) {
        child.started(handle, thread);
        lookout.begin();
    }

    @Override
    public String reason(int process) {
        Child child = find(process);
        child.end();
        return child.reason();
    }

    Child find(int process) {
        for (Child child : children) {
            if (child.process() == process) {
                return child;
            }
        }
        throw new IllegalArgumentException("no process " + process);
    }

    /** The child that shows itself by a token; null if there is none. */
    Child find(String token) {
        for (Child child : children) {
            if (child.feed() != null && child.token().equals(token)) {
                return child;
            }
        }
        return null;
    }

    void end(Verdict verdict) {
        end.accept(verdict);
    }

    /** What is to be told of a process's end, as its parent tells it, itself a child. */
    Mark ended(int process, Mark told) {
        Child child = find(process);
        child.end();
        Object exit = ((Map<?, ?>) told.value()).get("exit");
        return ProcessEnd.of(process, (Long) exit, child.reason());
    }

    /**
     * Lets no more processes be started; hears what those that have ended had still to tell, and
     * tells of the others that they end now.
     *
     * @param why {@code "time"} or {@code "over"}
     */
    public void close(String why) {
        synchronized (this) {
            closed = true;
            lookout.end();
        }
        long until = System.nanoTime() + LAST_WORDS;
        for (Child child : children) {
            child.awaitTold(until - System.nanoTime());
        }
        for (Child child : children) {
            if (child.owner() != Event.NONE && child.handle() != null) {
                boolean over = child.over();
                lookout.tellEnd(child, over ? child.exit() : ProcessEnd.KILLED, over ? null : why);
            }
        }
    }

    /** Ends every process of the run and of its like; returns when they are gone. */
    public void kill() throws InterruptedException {
        synchronized (this) {
            closed = true;
            if (server == null) {
                return;
            }
        }
        long giveUp = System.nanoTime() + PATIENCE;
        children.forEach(child -> child.kill("over"));
        while (System.nanoTime() < giveUp) {
            List<ProcessHandle> left = LinuxProcesses.with(ChildLauncher.RUN, settings.mark());
            if (left.isEmpty() && children.stream().noneMatch(this::runs)) {
                break;
            }
            left.forEach(ProcessHandle::destroyForcibly);
            Thread.sleep(1);
        }
        try {
            server.close();
            Files.deleteIfExists(settings.address());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * Whether a child of this very process is still there, and be it as a zombie: the JVM buries
     * its own. Others' may be left as zombies.
     */
    private boolean runs(Child child) {
        ProcessHandle handle = child.handle();
        return child.owner() == Event.NONE && handle != null && handle.isAlive();
    }
}
