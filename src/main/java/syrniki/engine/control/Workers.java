package syrniki.engine.control;

import syrniki.engine.hooks.Thrown;
import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.Verdict;

import java.util.Arrays;
import java.util.List;

/** The threads of a controlled run, in the order of their starts. */
final class Workers {

    private final Control control;
    private Worker[] all = new Worker[8];
    private int count;
    private int alive;
    private int unbegun;
    private Verdict failure;

    Workers(Control control) {
        this.control = control;
    }

    /** Forgets all: a program begins with its first thread. */
    Worker main(Runnable body) {
        Arrays.fill(all, null);
        count = alive = unbegun = 0;
        failure = null;
        Worker main = add(null, "main", false, body);
        main.launch(Event.NONE);
        return main;
    }

    /** Starts a thread; see {@link Control#start}. */
    void start(Thread shown, String name, Runnable body, int line) {
        Worker parent = control.self();
        Worker child = add(shown, name, shown.isDaemon(), body);
        child.launch(parent.tell(Kind.THREAD_LAUNCH, child.id(), (long) child.index, line));
    }

    private Worker add(Thread shown, String name, boolean daemon, Runnable body) {
        if (count == all.length) {
            all = Arrays.copyOf(all, count * 2);
        }
        Worker added = new Worker(control, count, shown, name, daemon, body);
        all[count++] = added;
        unbegun++;
        if (!daemon) {
            alive++;
        }
        if (shown instanceof LessonThread lessons) {
            lessons.worker = added;
        }
        control.telling().thread(added);
        return added;
    }

    /** Says that one has begun. */
    void begun() {
        unbegun--;
    }

    /** Says that one has ended, of what was thrown if not null. */
    void ended(Worker one, Throwable thrown) {
        String died = thrown == null ? null : Thrown.text(thrown);
        if (thrown != null && !Uncaught.handle(control, one, thrown) && failure == null) {
            failure = new Verdict(Verdict.Kind.FAILED, one.name + ": " + died, List.of());
        }
        one.ended = true;
        one.end = one.tell(Kind.THREAD_END, one.id(), died, 0);
        one.state(2);
        if (!one.daemon) {
            alive--;
        }
    }

    /** Whether the program is over: only daemons are left. */
    boolean over() {
        return alive == 0;
    }

    /** The verdict on a program that is over. */
    Verdict verdict() {
        return failure != null ? failure : new Verdict(Verdict.Kind.COMPLETED, "", List.of());
    }

    /** The one that a thread of the program is; null if it was never started. */
    Worker of(Thread shown) {
        if (shown instanceof LessonThread lessons) {
            return lessons.worker;
        }
        for (int i = 0; i < count && shown != null; i++) {
            if (all[i].is(shown)) {
                return all[i];
            }
        }
        return null;
    }

    Worker get(int index) {
        return all[index];
    }

    int count() {
        return count;
    }

    /** The first one that has been started and has not begun; null if there is none. */
    Worker unbegun() {
        if (unbegun == 0) {
            return null;
        }
        int i = 0;
        while (all[i].begun) {
            i++;
        }
        return all[i];
    }

    /** Whether one of them gives up, or wakes up, before a time. */
    boolean before(long deadline) {
        for (int i = 0; i < count; i++) {
            if (!all[i].ended && all[i].deadline < deadline) {
                return true;
            }
        }
        return false;
    }

    /** A fingerprint of what all of them have seen, whoever came first. */
    long fingerprint() {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Mix.of(all[i].history());
        }
        return sum;
    }

    /** A fingerprint of when each of them gives up, or wakes up. */
    long deadlines() {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            if (!all[i].ended) {
                sum += Mix.of(all[i].deadline, i);
            }
        }
        return sum;
    }
}
