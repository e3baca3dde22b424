package syrniki.engine.control;

import syrniki.trace.Verdict;

import java.util.List;

/**
 * Where a controlled run stands: its threads, of which one at a time runs, from one step to the
 * next, and all that they share.
 *
 * <p>A hook says what its thread is about to do and waits for its {@linkplain #turn turn}; then a
 * {@link Scheduler} chooses among those threads that are able to go on. Everything happens on one
 * {@link Carrier}, so nothing here needs a lock, and the same choices make the same run.
 */
public final class Control {

    static final long NEVER = Long.MAX_VALUE;

    /** Nanoseconds of the program's time that a step takes where time counts. */
    private static final long STEP = 1_000_000;

    private final Memory memory = new Memory(this);
    private final Workers workers = new Workers(this);
    private final Choices choices = new Choices();

    private final Setting setting;
    private Scheduler scheduler;
    private boolean skips;
    private Telling telling;

    /** Who runs, and who runs next; null if nobody does. */
    Worker current;

    private Worker running;
    private Worker next;
    private boolean decided;

    /** Sum of the fingerprints of all that is shared. */
    long heap;

    /** The program's time in nanoseconds. */
    long clock;

    private int way;
    private int last;
    private int steps;
    private boolean cut;
    private boolean tried;
    private boolean careful;

    /** Whose moments no step may pass unasked; null if there are none. */
    private GoalWatch heeded;

    private Verdict verdict;

    /** How somebody outside wants it to end; null while nobody does. */
    private volatile Verdict ordered;

    Control(Setting setting) {
        this.setting = setting;
    }

    /** The run of the current thread. */
    static Control current() {
        return ((Carrier) VirtualThreads.carrier()).control;
    }

    /**
     * Runs a program from its beginning until it is over, nobody can go on, or the scheduler says
     * that it is enough.
     *
     * @param body what its first thread does
     * @param witness is told everything; null if nobody need be told
     */
    void run(Runnable body, Scheduler scheduler, Witness witness) {
        this.scheduler = scheduler;
        skips = scheduler.skipsMovers();
        begin(witness);
        Carrier carrier = (Carrier) Thread.currentThread();
        carrier.control = this;
        try {
            next = workers.main(body);
            while (next != null) {
                Worker chosen = next;
                current = running = chosen;
                decided = false;
                do {
                    chosen.goOn();
                } while (!decided && chosen.readySoon());
                if (!decided) { // it waits for something that hooks do not know of
                    chosen.about(Verb.CALL, null, 0, chosen.line);
                    running = null;
                    decide();
                }
            }
        } finally {
            carrier.control = null;
        }
    }

    private void begin(Witness witness) {
        telling = new Telling(witness, setting.progress());
        memory.clear(setting.params());
        choices.clear();
        heap = clock = steps = last = 0;
        current = next = null;
        cut = false;
        verdict = null;
    }

    // --- threads ---
    /**
     * Starts a thread of the program; it runs to the first thing that it does with others as soon
     * as its parent has come to the next one of its own.
     *
     * @param shown the thread as the program knows it
     */
    void start(Thread shown, String name, Runnable body, int line) {
        if (workers.count() >= setting.threads()) {
            stop(new Verdict(Verdict.Kind.LIMIT, "threads", List.of()));
        }
        workers.start(shown, name, body, line);
    }

    /** Says that the current thread has begun. */
    void begun() {
        workers.begun();
    }

    /** Says that the current thread has ended, of what was thrown if not null. */
    void ended(Throwable thrown) {
        workers.ended(current, thrown);
        decide();
    }

    /** The current thread. */
    Worker self() {
        return current;
    }

    /** The thread of a run that a thread of the program is; null if it was never started. */
    Worker of(Thread shown) {
        return workers.of(shown);
    }

    // --- turns ---
    /** Says what the current thread is about to do: it has to wait for its turn then. */
    Worker about(Verb verb, Shared object, int line) {
        current.about(verb, object, 1, line);
        return current;
    }

    /** Waits until the current thread is chosen to do what it is able to do at once. */
    void turn(Verb verb, Shared object, int line) {
        Worker me = current;
        me.about(verb, object, 1, line);
        turn(me);
    }

    /**
     * Waits until the current thread, which has said what it is {@linkplain Worker#about about} to
     * do, is chosen.
     *
     * @return whether it can do it, or is to give it up and why
     */
    Turn turn(Worker me) {
        decide();
        if (next != me) {
            Thread.yield();
        }
        Turn how = me.goesOn();
        me.saw(how.ordinal());
        return how;
    }

    /** Ends the run here, whatever its threads would still do. */
    void stop(Verdict how) {
        if (verdict == null) {
            verdict = how;
        }
        decided = true;
        next = null;
        Thread.yield(); // for good
    }

    /** Ends the run at its next step or loop, and every later one; any thread may call it. */
    void order(Verdict how) {
        ordered = how;
    }

    /** Ends the run here if somebody outside wants it to end. */
    void obey() {
        if (ordered != null) {
            stop(ordered);
        }
    }

    private void decide() {
        decided = true;
        next = null;
        Worker unbegun = workers.unbegun();
        if (ordered != null) {
            verdict = ordered;
        } else if (unbegun != null) {
            next = unbegun;
        } else if (workers.over()) {
            verdict = workers.verdict();
        } else if (steps >= setting.steps()) {
            verdict = new Verdict(Verdict.Kind.LIMIT, "steps", List.of());
        } else if (!skips || !goesStraightOn()) {
            choose();
        }
    }

    /** Lets the current thread go on if nobody else could want to come before it. */
    private boolean goesStraightOn() {
        Worker me = running;
        if (me == null || me.ended || !moves(me)) {
            return false;
        }
        take(Choice.of(me.index, 0));
        return true;
    }

    private boolean moves(Worker worker) {
        return (careful ? worker.verb.alwaysMover() : worker.verb.mover())
                && worker.goes()
                && (heeded == null || !heeded.concerns(worker.object));
    }

    private void choose() {
        choices.clear();
        int mover = Scheduler.NOBODY;
        boolean told = telling.witnessed();
        for (int i = 0; i < workers.count(); i++) {
            Worker worker = workers.get(i);
            if (worker.ended || worker != running && !worker.ready()) {
                continue;
            }
            if (worker.able()) {
                if (skips && mover == Scheduler.NOBODY && moves(worker)) {
                    mover = Choice.of(i, 0);
                    if (!told) {
                        break;
                    }
                }
                int ways = worker.ways();
                for (int it = 0; it < ways; it++) {
                    choices.add(Choice.of(i, it));
                }
            }
            if (told) {
                worker.tellWait();
            }
        }
        if (mover == Scheduler.NOBODY && choices.size() == 0) {
            return;
        }
        int choice = mover == Scheduler.NOBODY ? scheduler.choose(this) : mover;
        if (choice == Scheduler.NOBODY) {
            cut = true;
        } else {
            take(choice);
        }
    }

    private void take(int choice) {
        scheduler.takes(this, choice);
        steps++;
        last = Choice.thread(choice);
        next = workers.get(last);
        way = Choice.way(choice);
        if (setting.timed()) {
            clock += STEP;
            if (next.timed() && !next.allowed()) {
                clock = Math.max(clock, next.deadline);
            }
        }
        telling.step(choice);
    }

    /** Whether a thread that gives up some time may do so now. */
    boolean due(Worker worker) {
        return !setting.timed() || !workers.before(worker.deadline);
    }

    /** Which of several ways the step that is under way was chosen to turn out. */
    int way() {
        return way;
    }

    /** Says that a thread has asked, without waiting, for something that another may hold. */
    void tries() {
        tried = true;
    }

    // --- what a scheduler sees ---

    /** How many ways there are to go on. */
    public int choices() {
        return choices.size();
    }

    /** One way to go on, as a {@link Choice}: in the order of threads. */
    public int choice(int number) {
        return choices.get(number);
    }

    /** The thread that took the last step, {@code main} if there was none; it may have ended. */
    public int last() {
        return last;
    }

    /** How many steps were taken. */
    public int steps() {
        return steps;
    }

    /** How many threads there are so far. */
    public int threads() {
        return workers.count();
    }

    /**
     * A fingerprint of where the run stands: the same for two ways to get there if every thread has
     * seen the same and everything shared is in the same state.
     */
    public long fingerprint() {
        long seen = heap + workers.fingerprint();
        return setting.timed() ? seen + Mix.of(clock, workers.deadlines()) : seen;
    }

    /** A fingerprint of how an execution ended: what is shared, and the verdict. */
    public long ending(Verdict verdict) {
        return Mix.of(heap, Mix.of(verdict.kind().ordinal(), verdict.detail().hashCode()));
    }

    /**
     * Whether a thread has ever asked for something that others may hold, without waiting for it:
     * then letting go of it is no mover, and the run has to be {@linkplain #careful careful}.
     */
    public boolean tried() {
        return tried;
    }

    /** Says whether letting go of something is a step that others may want to come before. */
    public void careful(boolean careful) {
        this.careful = careful;
    }

    /**
     * Has a step that may end a momentary goal be no mover: others may want to come before it, to
     * reach the goal together. Null heeds none.
     */
    public void heed(GoalWatch goals) {
        heeded = goals;
    }

    /** How the execution ended; null if the scheduler ended it. */
    public Verdict verdict() {
        return verdict != null || cut ? verdict : Standstill.verdict(this);
    }

    /** What a thread stands at. */
    public Pending pending(int thread) {
        return Pending.of(workers.get(thread));
    }

    Worker worker(int index) {
        return workers.get(index);
    }

    // --- what threads share, and what is told ---

    /** What is known of objects and static fields. */
    Memory memory() {
        return memory;
    }

    /** What is known of an object; made if it is met for the first time, null if it is null. */
    Shared known(Object real) {
        return memory.known(real);
    }

    /** A key for an object met for the first time. */
    long nextKey() {
        return current == null ? 0 : current.nextKey();
    }

    /** Who tells what happens. */
    Telling telling() {
        return telling;
    }

    /** Whether anybody is told what happens: else events need not be put into words. */
    boolean witnessed() {
        return telling.witnessed();
    }
}
