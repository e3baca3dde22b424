package syrniki.engine.control;

import syrniki.trace.Event;
import syrniki.trace.Kind;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** An executor with threads of its own: those who run its tasks, and the tasks that wait. */
class Pool extends Host {

    private static final long PER_TASK = -1;

    private final int core;
    private final int most;
    private final int room;
    private final long keepAlive;
    private final ThreadFactory factory;

    final Deque<Handed> queue = new ArrayDeque<>();
    private final List<Worker> workers = new ArrayList<>();
    private int threads;
    private int idle;
    private boolean shut;
    private long shutBy = Event.NONE;

    /**
     * A pool.
     *
     * @param core threads it starts even if others are idle
     * @param most threads it may have
     * @param room tasks that its queue has room for; 0 if each goes to a thread at once
     * @param keepAlive nanoseconds after which threads beyond the core go that are idle
     * @param factory makes its threads
     */
    Pool(
            Control control,
            Object real,
            int core,
            int most,
            int room,
            long keepAlive,
            ThreadFactory factory) {
        super(control, real);
        this.core = core;
        this.most = most;
        this.room = room;
        this.keepAlive = keepAlive;
        this.factory = factory;
    }

    /** An executor that starts a thread for each task. */
    static Pool perTask(Control control, Object real, ThreadFactory factory) {
        return new Pool(control, real, Integer.MAX_VALUE, Integer.MAX_VALUE, 0, PER_TASK, factory);
    }

    // --- tasks ---

    /** Takes a task, as a step of the current thread; says whether it does. */
    boolean submit(Handed task) {
        Worker by = control.self();
        control.turn(Verb.SUBMIT, this, task.line);
        task.submitted(by);
        boolean taken = put(task);
        by.saw(taken ? 1 : 0);
        return taken;
    }

    /** Takes a task within the step that is under way; says whether it does. */
    boolean put(Handed task) {
        if (shut) {
            return false;
        }
        boolean taken = true;
        if (threads < core) {
            start(task);
        } else if (queue.size() < (room == 0 ? idle : room)) {
            enqueue(task);
            if (threads == 0) {
                start(null);
            }
        } else if (threads < most) {
            start(task);
        } else {
            taken = false;
        }
        changed();
        return taken;
    }

    /** Puts a task where the next idle thread finds it. */
    void enqueue(Handed task) {
        queue.add(task);
    }

    /** Takes the task out that has waited longest; null if there is none. */
    final Handed dropOldest() {
        Handed oldest = queue.poll();
        changed();
        return oldest;
    }

    /** Takes a task out that has not begun; says whether it was there. */
    final boolean remove(Handed task) {
        boolean removed = queue.remove(task);
        changed();
        return removed;
    }

    // --- threads ---

    private void start(Handed first) {
        Runnable body = () -> work(first);
        Thread shown = factory.newThread(body);
        String name = shown.getName();
        threads++;
        control.start(
                shown,
                name.isEmpty() ? "virtual-" + control.memory().number("virtual-") : name,
                shown.isVirtual() ? body : shown::run,
                control.self().line);
        workers.add(control.of(shown));
    }

    private void work(Handed first) {
        Worker me = control.self();
        boolean died = true;
        try {
            for (Handed task = next(me, first); task != null; task = next(me, null)) {
                me.saw(task.key);
                task.run();
            }
            died = false;
        } finally {
            workers.remove(me);
            threads--;
            if (died && keepAlive != PER_TASK && (!shut || !queue.isEmpty())) {
                start(null);
            }
            changed();
        }
    }

    /** The next task of the current thread, once there is one; null if it is to end. */
    private Handed next(Worker me, Handed first) {
        if (first == null && keepAlive == PER_TASK) {
            return null;
        }
        me.about(Verb.BEGIN_TASK, this, first == null ? 1 : 0, first == null ? 0 : first.line);
        if (first != null) {
            control.turn(me);
            return first;
        }
        if (threads > core) {
            me.within(keepAlive);
        }
        idle++;
        due(me);
        control.turn(me);
        idle--;
        Handed task = poll();
        if (me.waiting) {
            long cause = task == null ? shutBy : task.ready;
            me.endWait(Kind.WAIT_END, this, Turn.GO, cause, task == null ? 0 : task.line);
        }
        changed();
        return task;
    }

    /** Says when an idle thread is to go on by itself. */
    void due(Worker idle) {}

    /** The task that an idle thread begins now; null if it is to end. */
    Handed poll() {
        return queue.poll();
    }

    /** Whether an idle thread has something to do. */
    boolean ready() {
        return !queue.isEmpty();
    }

    /** Its threads. */
    final List<Worker> workers() {
        return workers;
    }

    // --- its end ---

    /** Takes no more tasks. */
    void shutdown(int line) {
        Worker me = control.self();
        control.turn(Verb.SHUT_DOWN, this, line);
        if (!shut) {
            shut = true;
            shutBy = me.tell(Kind.NOTIFY, id(), "all", line);
            freed = shutBy;
            shuts();
            changed();
        }
    }

    /** Called within its shutdown. */
    void shuts() {}

    /** Takes no more tasks, interrupts those under way, and gives back those not begun. */
    final List<Runnable> shutdownNow(int line) {
        shutdown(line);
        List<Runnable> left = new ArrayList<>();
        for (Handed task : queue) {
            left.add(task.lessons instanceof Runnable own && task.promise == null ? own : task.run);
        }
        queue.clear();
        for (Worker worker : workers) {
            worker.interruptedBy = shutBy;
            worker.interrupted(true);
        }
        changed();
        return left;
    }

    final boolean shut() {
        return shut;
    }

    /** Whether all its tasks and threads have ended, and none is to come. */
    final boolean terminated() {
        return shut && threads == 0;
    }

    /** Waits until it has terminated. */
    final Turn awaitEnd(String verb, long nanos, int line) {
        Worker me = control.self();
        return new Awaited(this, verb, this::terminated).await(me, Verb.JOIN, nanos, true, line);
    }

    /** Shuts it down and waits until it has terminated; an interrupt does that to its tasks. */
    final void close(int line) {
        shutdown(line);
        boolean interrupted = false;
        while (awaitEnd("close", -1, line) == Turn.INTERRUPTED) {
            interrupted = true;
            shutdownNow(line);
        }
        if (interrupted) {
            control.self().interrupted(true);
        }
    }

    // --- what others see of it ---

    final void changed() {
        long state = threads == 0 && !shut ? 0 : threads * 2L + (shut ? 1 : 0);
        for (Handed task : queue) {
            state = Mix.of(state, task.key);
        }
        state(state);
    }

    @Override
    boolean allows(Worker by, Verb verb) {
        return verb != Verb.BEGIN_TASK || by.amount == 0 || ready() || shut;
    }

    @Override
    void waits(Worker by) {
        by.tell(Kind.WAIT_BEGIN, id(), Map.of("verb", "take"), by.line);
    }

    /** Nanoseconds of a time. */
    static long nanos(long time, TimeUnit unit) {
        return Math.max(0, unit.toNanos(time));
    }
}
