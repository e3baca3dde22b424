package syrniki.engine.control;

import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo.Role;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;

/**
 * A thread of a controlled run: a virtual thread that runs when it is chosen.
 *
 * <p>It is also the thread as something that others wait for.
 */
final class Worker extends Shared implements Executor, Runnable {

    final int index;

    /** The thread as the program knows it; never started itself. Null for main's, until asked. */
    private Thread shown;

    final String name;
    final boolean daemon;
    final boolean virtual;
    private final Runnable body;

    private final Resumption resumption = new Resumption();

    /** Where it stands: what it is about to do, to what, and in which line. */
    Verb verb;

    Shared object;
    int line;

    /** How much of it: permits, for example. */
    long amount;

    /** When it gives up, in the program's nanoseconds; {@link Control#NEVER} if it does not. */
    long deadline = Control.NEVER;

    /** How long it said it would wait at most, in nanoseconds; negative if for ever. */
    private long timeout = -1;

    /** Whether its wait has been told; and by what event others ended it. */
    boolean waiting;

    /** Whether the signal that it waits for has come. */
    boolean signalled;

    boolean interrupted;

    /** Whether an interrupt ends what it waits for. */
    private boolean interruptible;

    /** Token of the event that interrupted it. */
    long interruptedBy = Event.NONE;

    boolean begun;
    boolean ended;
    long end = Event.NONE;
    private long launch = Event.NONE;

    /** Fingerprint of all it has seen: its own state follows from that. */
    private long history;

    /** What is known of the loop whose head it is at; see {@link LoopHooks}. */
    long loop;

    private long objects;
    private SplittableRandom random;

    private Parking parking;

    /** Whose task it runs; null if none. */
    Shared host;

    /** Token of the event by which it last completed something. */
    long completes = Event.NONE;

    Worker(Control control, int index, Thread shown, String name, boolean daemon, Runnable body) {
        super(control, Role.THREAD, Mix.of(index, 0x7ead));
        this.index = index;
        this.shown = shown;
        this.name = name;
        this.daemon = daemon;
        this.body = body;
        virtual = shown != null && shown.isVirtual();
        Worker parent = control.current;
        history = parent == null ? 1 : Mix.of(index, parent.history);
    }

    /** Has it begin, which takes it to the first thing it would do with others. */
    void launch(long cause) {
        launch = cause;
        VirtualThreads.unstarted(this, this).start();
    }

    @Override
    public void execute(Runnable ready) {
        resumption.give(ready);
    }

    /** Runs it until it yields to another one or has ended; to be called by its carrier. */
    void goOn() {
        resumption.run();
    }

    /** Whether it can run at all: not if something that hooks do not know of keeps it. */
    boolean ready() {
        return resumption.given();
    }

    /** Whether it can run at all before long. */
    boolean readySoon() {
        return resumption.givenSoon();
    }

    @Override
    public void run() {
        begun = true;
        control.begun();
        tell(Kind.THREAD_START, id(), null, 0, launch);
        Throwable thrown = null;
        try {
            body.run();
        } catch (Throwable uncaught) {
            thrown = uncaught;
        }
        control.ended(thrown);
    }

    /** Says what it is about to do. */
    void about(Verb verb, Shared object, long amount, int line) {
        this.verb = verb;
        this.object = object;
        this.amount = amount;
        this.line = line;
        waiting = false;
        timeout = -1;
        deadline = Control.NEVER;
        interruptible = false;
    }

    /** Says that it is now about to do something else of the same, its timeout still running. */
    void again(Verb verb) {
        this.verb = verb;
        waiting = false;
    }

    /** Says that it gives up after so many nanoseconds of the program's time. */
    void within(long nanos) {
        timeout = Math.max(0, nanos);
        long now = control.clock;
        deadline = now + timeout < now ? Control.NEVER - 1 : now + timeout;
    }

    /** Says that an interrupt ends its wait. */
    void interruptibly() {
        interruptible = true;
    }

    /** Whether what it is about to do can be done now. */
    boolean allowed() {
        return object == null ? verb != Verb.WAKE_UP : object.allows(this, verb);
    }

    /** Whether it can go on: do it, or give it up. */
    boolean able() {
        return allowed() || interrupted && interruptible || timed() && control.due(this);
    }

    /** In how many ways its step could turn out. */
    int ways() {
        return verb == Verb.SIGNAL ? object.ways(this, verb) : 1;
    }

    /** Whether going on means doing it. */
    boolean goes() {
        return !interrupts() && (allowed() || verb == Verb.WAKE_UP);
    }

    /** Whether it is a pool's thread that has nothing to do. */
    boolean idle() {
        return verb == Verb.BEGIN_TASK;
    }

    /** Goes on, being chosen: says whether it can do what it was about to, or is to give it up. */
    Turn goesOn() {
        if (interrupts()) {
            interrupted(false);
            return Turn.INTERRUPTED;
        }
        return allowed() ? Turn.GO : Turn.TIMEOUT;
    }

    /** Whether it gives up because it was interrupted: not if the others came before that. */
    private boolean interrupts() {
        return interrupted && interruptible && !(verb == Verb.AWAIT_OTHERS && allowed());
    }

    /** Tells that it waits, if it has to and that was not told yet. */
    void tellWait() {
        if (!waiting && object != null && !allowed()) {
            waiting = true;
            object.waits(this);
        }
    }

    /** Throws if it was interrupted; else says how it goes on. */
    Turn orInterrupted(Turn how) throws InterruptedException {
        if (how == Turn.INTERRUPTED) {
            throw new InterruptedException();
        }
        return how;
    }

    /** Tells that its wait is over; returns the event's token. */
    long endWait(Kind kind, Shared object, Turn how, long cause, int line) {
        String why =
                switch (how) {
                    case GO -> null;
                    case TIMEOUT -> "timeout";
                    case INTERRUPTED -> "interrupted";
                };
        long by =
                switch (how) {
                    case GO -> cause;
                    case TIMEOUT -> Event.NONE;
                    case INTERRUPTED -> interruptedBy;
                };
        return tell(kind, object.id(), why, line, by);
    }

    /** The state that it would be in on a JVM of its own. */
    Thread.State state() {
        if (ended) {
            return Thread.State.TERMINATED;
        }
        if (verb == Verb.WAKE_UP) {
            return Thread.State.TIMED_WAITING;
        }
        if (object == null || allowed()) {
            return Thread.State.RUNNABLE;
        }
        return verb == Verb.ENTER
                ? Thread.State.BLOCKED
                : timed() ? Thread.State.TIMED_WAITING : Thread.State.WAITING;
    }

    /** Sets or clears its interrupt status. */
    void interrupted(boolean status) {
        interrupted = status;
        state(status ? 1 : 0);
    }

    /** Whether it gives up some time. */
    boolean timed() {
        return deadline != Control.NEVER;
    }

    /** What its wait says in the trace: what it is called, and its timeout in milliseconds. */
    Object waitValue() {
        return waitValue(verbLabel(), timeout);
    }

    /** The same of a wait that is called something else. */
    Object waitValue(String verb) {
        return waitValue(verb, timeout);
    }

    /** The same of any wait; it is for ever if {@code nanos} is negative. */
    static Object waitValue(String verb, long nanos) {
        return nanos < 0 ? Map.of("verb", verb) : Map.of("verb", verb, "timeout", millis(nanos));
    }

    /** Its timeout in milliseconds; null if there is none. */
    Object timeoutMillis() {
        return timeout < 0 ? null : millis(timeout);
    }

    static Number millis(long nanos) {
        return nanos % 1_000_000 == 0 ? (Number) (nanos / 1_000_000) : (Number) (nanos / 1e6);
    }

    private String verbLabel() {
        return switch (verb) {
            case AWAIT_LATCH, ARRIVE, AWAIT_OTHERS, AWAIT, WAKE -> "await";
            default -> verb.label();
        };
    }

    /** Mixes what it has just learnt into what it has seen. */
    void saw(long value) {
        history = Mix.of(history, value);
    }

    long history() {
        return history;
    }

    void history(long known) {
        history = known;
    }

    /** Its random numbers: the same in every execution. */
    SplittableRandom random() {
        if (random == null) {
            random = new SplittableRandom(index);
        }
        return random;
    }

    /** A key for the next object that it makes. */
    long nextKey() {
        return Mix.of(++objects, index);
    }

    /** Its permit to go on from where it parks. */
    Parking parking() {
        if (parking == null) {
            parking = new Parking(this);
        }
        return parking;
    }

    /** The thread as the program knows it. */
    Thread shown() {
        if (shown == null) {
            shown = new Thread(null, null, name, 0, false);
        }
        return shown;
    }

    /** Whether a thread of the program is this one. */
    boolean is(Thread other) {
        return shown == other;
    }

    /** Tells an event of its own; returns the event's token. */
    long tell(Kind kind, int object, Object value, int line) {
        return tell(kind, object, value, line, Event.NONE);
    }

    long tell(Kind kind, int object, Object value, int line, long cause) {
        return control.telling().event(this, kind, object, value, line, cause);
    }

    @Override
    boolean allows(Worker by, Verb verb) {
        return switch (verb) {
            case JOIN -> ended;
            default -> true;
        };
    }

    @Override
    void waits(Worker by) {
        by.tell(Kind.JOIN_BEGIN, id(), by.timeoutMillis(), by.line);
    }

    @Override
    Worker holder() {
        return ended ? null : this;
    }

    @Override
    String name() {
        return name;
    }

    @Override
    String type() {
        return "Thread";
    }

    @Override
    Object initial() {
        return (long) index;
    }
}
