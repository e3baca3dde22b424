package syrniki.engine.control;

import syrniki.trace.ObjectInfo.Role;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicStampedReference;

/**
 * A collection, a map, text under construction or a stamped reference, which threads may share:
 * each call of it is a step that sees all that is in it.
 */
final class Contents extends Thing {

    /** Whether it takes its own monitor, as {@code Vector} and synchronized wrappers do. */
    private final boolean monitor;

    /** Whether calls of it come one after the other, functions of the program included. */
    private final boolean exclusive;

    private boolean shared;
    private boolean iterated;
    private long version;
    private Worker inside;
    private int calls;

    Contents(Control control, Object real) {
        super(control, real, Role.MONITOR);
        String type = real.getClass().getName();
        monitor =
                type.startsWith("java.util.Collections$Synchronized")
                        || real instanceof java.util.Vector<?>
                        || real instanceof java.util.Hashtable<?, ?>
                        || real instanceof StringBuffer;
        exclusive =
                type.startsWith("java.util.concurrent.")
                        && !type.startsWith("java.util.concurrent.atomic.");
    }

    /** Whether threads may share it: else calls of it are no steps. */
    boolean isShared() {
        return shared;
    }

    /** Says that a variable, or a function, has it which others may have, too. */
    void shareAll() {
        if (!shared) {
            shared = true;
            changed();
        }
    }

    /** Waits for the turn to call it. */
    void enter(Worker by, boolean view, int line) {
        if (monitor && !view) {
            monitor().enter(by, line);
        } else {
            control.turn(Verb.CALL, this, line);
        }
        by.saw(print());
        if (exclusive) {
            inside = by;
            calls++;
        }
    }

    /** Says that the call is over, whether it has thrown something or not. */
    void leave(Worker by, boolean view, int line) {
        version++;
        if (exclusive && --calls == 0) {
            inside = null;
        }
        changed();
        if (monitor && !view) {
            monitor().release(by, Verb.EXIT, line);
        }
    }

    /** Says that somebody goes through it: from now on it matters how often it was called. */
    void iterated() {
        iterated = true;
        changed();
    }

    private void changed() {
        state(Mix.of(print(), iterated ? version : 0));
    }

    /** A fingerprint of what is in it. */
    private long print() {
        return switch (real()) {
            case Map<?, ?> map -> print(map);
            case Collection<?> items -> print(items);
            case CharSequence text -> text.toString().hashCode();
            case AtomicStampedReference<?> pair ->
                    Mix.of(print(pair.getReference()), pair.getStamp());
            case AtomicMarkableReference<?> pair ->
                    Mix.of(print(pair.getReference()), pair.isMarked() ? 1 : 0);
            default -> 0;
        };
    }

    private long print(Map<?, ?> map) {
        boolean ordered = map instanceof LinkedHashMap<?, ?> || map instanceof SortedMap<?, ?>;
        long all = map.size();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            long one = Mix.of(print(entry.getKey()), print(entry.getValue()));
            all = ordered ? Mix.of(all, one) : all + one;
        }
        return all;
    }

    private long print(Collection<?> items) {
        boolean ordered = !(items instanceof Set<?>) || items instanceof java.util.SequencedSet<?>;
        long all = items.size();
        for (Object item : items) {
            long one = print(item);
            all = ordered ? Mix.of(all, one) : all + Mix.of(one);
        }
        return all;
    }

    /** What is in what threads share, they share as well. */
    private long print(Object item) {
        if (item != null
                && !Kinds.value(item)
                && control.known(item) instanceof Contents inner
                && inner != this) {
            inner.shareAll();
        }
        return Kinds.print(control, item);
    }

    @Override
    boolean allows(Worker by, Verb verb) {
        return verb != Verb.CALL || inside == null || inside == by;
    }

    @Override
    void waits(Worker by) {} // the trace knows of no such wait

    @Override
    Worker holder() {
        return inside;
    }

    @Override
    boolean plain() {
        return false;
    }

    /** What it has handed out by which threads look into it: an iterator, a set of its keys. */
    static final class View extends Shared {

        final Contents of;

        View(Contents of) {
            super(of.control, of.role);
            this.of = of;
        }

        @Override
        String name() {
            return of.name();
        }

        @Override
        String type() {
            return of.type();
        }
    }
}
