package syrniki.engine.hooks;

import syrniki.engine.watch.WaitSnapshot;
import syrniki.trace.Kind;
import syrniki.trace.ThreadLog;
import syrniki.trace.Verdict;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToLongFunction;

/** The threads of one run: their beginnings and ends. */
public final class Threads {

    /**
     * The group a run's platform threads are born into: so that none is overlooked, whoever made
     * it. It does not keep the run, for the JDK keeps threads of HTTP clients, which are of it.
     */
    private static final class Group extends ThreadGroup {

        private final WeakReference<Observation> of;

        Group(Observation run) {
            super("main");
            of = new WeakReference<>(run);
        }

        @Override
        public void uncaughtException(Thread thread, Throwable thrown) {
            Observation run = of.get();
            if (run != null && !(thrown instanceof RunStopped)) {
                run.threads.handle(thread, thrown, Thrown.text(thrown));
            }
        }
    }

    private final Observation run;
    private final Group group;
    private final int limit;
    private final Map<Thread, Watched> watched = new ConcurrentHashMap<>();
    private final AtomicInteger keepingAlive = new AtomicInteger();
    private final AtomicReference<Verdict> failure = new AtomicReference<>();
    private final AtomicInteger unnamed = new AtomicInteger();
    private final AtomicInteger virtual = new AtomicInteger();

    /** What the lesson wants to be run at the end. */
    final Collection<Thread> shutdownHooks = new ConcurrentLinkedQueue<>();

    /** Asked by the lesson to handle what nobody catches; null if it did not ask. */
    volatile Thread.UncaughtExceptionHandler defaultHandler;

    Threads(Observation run, int limit) {
        this.run = run;
        this.limit = limit;
        group = new Group(run);
    }

    /**
     * Starts the program's first thread.
     *
     * @param cause token of the event that started its process; {@link ThreadLog#NO_CAUSE} if none
     */
    public Thread startMain(Runnable body, ClassLoader classes, long cause) {
        Thread main = new Thread(group, new Child(run, body), "main");
        main.setDaemon(false);
        main.setPriority(Thread.NORM_PRIORITY);
        main.setContextClassLoader(classes);
        add(main).launch = cause;
        main.start();
        return main;
    }

    /** The group that the run's platform threads are born into. */
    ThreadGroup group() {
        return group;
    }

    /** What a thread without a name is called: numbered as in a JVM of its own. */
    String nextName() {
        return "Thread-" + unnamed.getAndIncrement();
    }

    /** What people read where a thread has no name: as virtual ones have none. */
    String nextShownName() {
        return "virtual-" + virtual.incrementAndGet();
    }

    /** The thread as a watched one; null if it never was launched. */
    Watched of(Thread thread) {
        return watched.get(thread);
    }

    /**
     * Says that the current thread is about to start another one.
     *
     * <p>A thread that cannot be started any more is left alone: its {@code start} will say so.
     */
    void launch(Thread thread, Watched parent) {
        launch(
                thread,
                child ->
                        parent.record(
                                Kind.THREAD_LAUNCH, child.object, child.log.id(), parent.line));
    }

    private void launch(Thread thread, ToLongFunction<Watched> tell) {
        run.goOn();
        if (thread.getState() != Thread.State.NEW || watched.containsKey(thread)) {
            return;
        }
        if (watched.size() >= limit) {
            run.end(new Verdict(Verdict.Kind.LIMIT, "threads", List.of()));
            throw RunStopped.INSTANCE;
        }
        Watched child = add(thread);
        child.launch = tell.applyAsLong(child);
    }

    /**
     * Says that the current thread is about to have a pool start another one: a pool does not call
     * {@code start}.
     *
     * @param thread the new thread; null if there is none
     */
    void launchOfPool(Thread thread) {
        Watched parent = Watched.current();
        if (thread == null) {
            return;
        }
        if (parent == null && run.requests.answering()) {
            launch(
                    thread,
                    child ->
                            run.requests.tell(
                                    Kind.THREAD_LAUNCH, child.object, (long) child.log.id()));
        } else if (parent != null && parent.run == run) {
            launch(thread, parent);
        }
    }

    /**
     * Takes in a thread that the JDK has just started for another one's sake. It does not write its
     * log before it is told that it may, nor tell its own end: see {@link #bury}.
     */
    Watched takeIn(Thread thread, Watched parent) {
        run.goOn();
        Watched taken = add(thread);
        taken.takenIn = true;
        taken.launch = parent.record(Kind.THREAD_LAUNCH, taken.object, taken.log.id(), parent.line);
        taken.log.record(Kind.THREAD_START, taken.object, null, 0, taken.launch);
        return taken;
    }

    /**
     * Tells the end of a thread that was taken in, if it has ended.
     *
     * @param shut what ended it
     * @return the end's token, if there is one
     */
    long bury(Watched dead, long shut) {
        synchronized (dead) {
            if (dead.end == ThreadLog.NO_CAUSE && !dead.thread.isAlive()) {
                Waits.pause(dead, shut);
                run.listener.ends(dead.log.id());
                dead.end =
                        dead.log.record(Kind.THREAD_END, dead.object, null, 0, ThreadLog.NO_CAUSE);
                if (!dead.thread.isDaemon() && keepingAlive.decrementAndGet() == 0) {
                    run.wake();
                }
            }
            return dead.end;
        }
    }

    private Watched add(Thread thread) {
        Watched added = new Watched(run, thread);
        watched.put(thread, added);
        if (!thread.isDaemon()) {
            keepingAlive.incrementAndGet();
        }
        return added;
    }

    /** Runs what a thread is there for, from its first event to its last. */
    void run(Thread thread, Runnable body) {
        boolean begun = begin(thread);
        Throwable thrown = null;
        try {
            body.run();
        } catch (Throwable uncaught) {
            if (!begun) {
                throw uncaught;
            }
            thrown = uncaught;
        }
        if (begun) {
            end(thrown);
        }
    }

    /**
     * Begins the current thread, if it is the one given and has not begun.
     *
     * @return whether it has begun now
     */
    boolean begin(Thread thread) {
        if (Thread.currentThread() != thread || Watched.ifCurrent() != null) {
            return false;
        }
        Watched self = watched.get(thread);
        if (self == null) {
            self = add(thread);
        }
        Watched.setCurrent(self);
        run.listener.began(self.log.id());
        self.log.record(Kind.THREAD_START, self.object, null, 0, self.launch);
        return true;
    }

    /** Ends the current thread, which died of what was thrown, if not null. */
    void end(Throwable thrown) {
        Watched self = Watched.ifCurrent();
        String died = null;
        if (thrown != null && !(thrown instanceof RunStopped)) {
            died = Thrown.text(thrown);
            handle(self.thread, thrown, died);
        }
        if (!self.thread.isDaemon() && keepingAlive.get() == 1) {
            run.output.flush();
        }
        run.listener.ends(self.log.id());
        self.end = self.log.record(Kind.THREAD_END, self.object, died, 0, ThreadLog.NO_CAUSE);
        Watched.setCurrent(null);
        if (!self.thread.isDaemon() && keepingAlive.decrementAndGet() == 0) {
            run.wake();
        }
    }

    /** Does what the JVM does with an exception that nobody caught. */
    private void handle(Thread thread, Throwable thrown, String died) {
        try {
            Thread.UncaughtExceptionHandler handler = thread.getUncaughtExceptionHandler();
            if (handler == thread.getThreadGroup()) {
                handler = defaultHandler;
            }
            if (handler != null) {
                handler.uncaughtException(thread, thrown);
                return;
            }
            failure.compareAndSet(
                    null,
                    new Verdict(Verdict.Kind.FAILED, thread.getName() + ": " + died, List.of()));
            run.output.err().print("Exception in thread \"" + thread.getName() + "\" ");
            Traces.print(thrown, run.output.err());
        } catch (Throwable ignored) {
            // as a JVM does
        }
    }

    /** A thread that nobody launched but that a run's thread made: as an object of the JDK may. */
    static Watched adoptCurrent() {
        Thread thread = Thread.currentThread();
        for (ThreadGroup group = thread.getThreadGroup();
                group != null && !Backstage.is(group);
                group = group.getParent()) {
            if (group instanceof Group own && own.of.get() instanceof Observation run) {
                run.threads.begin(thread);
                return Watched.ifCurrent();
            }
        }
        return null;
    }

    /** Who of the run's threads waits for what. */
    WaitSnapshot waits() {
        List<Watched> living =
                watched.values().stream().filter(it -> it.end == ThreadLog.NO_CAUSE).toList();
        boolean underWay = run.requests.underWay() || !run.processes.isEmpty();
        boolean others = underWay || alive().stream().anyMatch(this::unknown);
        WaitSnapshot waits = Snapshot.of(living, others);
        underWay = run.requests.underWay() || !run.processes.isEmpty();
        return others || !underWay ? waits : waits.othersMayAct(true);
    }

    /** Whether a thread may do anything to the watched ones, and nobody knows what. */
    private boolean unknown(Thread thread) {
        return !watched.containsKey(thread) && !Backstage.is(thread.getThreadGroup());
    }

    /**
     * Whether there are threads of pools that have nothing to do, and none of them will end by
     * itself.
     */
    public boolean idleForEver() {
        List<Wait> idle =
                watched.values().stream()
                        .map(it -> it.wait)
                        .filter(it -> it != null && it.idle())
                        .toList();
        return !idle.isEmpty()
                && idle.stream()
                        .noneMatch(it ->
                                it.object() instanceof ExecutorShadow pool && pool.letsThreadsGo());
    }

    /** Whether a server is up that waits for requests. */
    public boolean serverUp() {
        return watched.values().stream()
                .map(it -> it.wait)
                .anyMatch(it -> it != null && it.object() instanceof ServerShadow);
    }

    /** Whether the program has come to its end: all threads that keep a JVM alive are gone. */
    public boolean ended() {
        watched.values().stream()
                .filter(it -> it.takenIn && it.end == ThreadLog.NO_CAUSE)
                .forEach(it -> bury(it, ThreadLog.NO_CAUSE));
        return keepingAlive.get() == 0
                && alive().stream().allMatch(it -> it.isDaemon() || watched.containsKey(it));
    }

    /** Starts what the lesson wants to be run at the end, once; returns these threads. */
    public List<Thread> startShutdownHooks() {
        List<Thread> hooks = List.copyOf(shutdownHooks);
        shutdownHooks.clear();
        hooks.forEach(Thread::start);
        return hooks;
    }

    /** How the program ended, once it did. */
    public Verdict outcome() {
        Verdict failed = failure.get();
        return failed != null ? failed : new Verdict(Verdict.Kind.COMPLETED, "", List.of());
    }

    /** The run's threads that are alive. */
    public Collection<Thread> alive() {
        Collection<Thread> alive = new LinkedHashSet<>();
        Thread[] found = new Thread[group.activeCount() + 8];
        int count = group.enumerate(found);
        while (count == found.length) {
            found = new Thread[count * 2];
            count = group.enumerate(found);
        }
        alive.addAll(Arrays.asList(found).subList(0, count));
        watched.keySet().stream().filter(Thread::isAlive).forEach(alive::add);
        return alive;
    }
}
