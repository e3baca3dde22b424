package syrniki.engine.hooks;

import syrniki.trace.Event;
import syrniki.trace.ObjectInfo.Role;

import java.util.Collection;
import java.util.List;

/**
 * What a run keeps beside an object that threads share: its id in the trace, and what is needed to
 * tell causes.
 *
 * <p>Whoever lets others go on (releases, signals, puts, completes) notes its event's token here
 * before the real call, and whoever goes on reads it after the real call: so the object's own
 * synchronisation carries it over.
 */
abstract class Shadow {

    private final Objects objects;
    private final Object real;
    private final Role role;
    private volatile int id = Event.NONE;

    Shadow(Objects objects, Object real, Role role) {
        this.objects = objects;
        this.real = real;
        this.role = role;
    }

    /** A shadow of something that has its id already. */
    Shadow(Objects objects, Role role, int id) {
        this(objects, null, role);
        this.id = id;
    }

    /** The object's id in the trace, which it gets when it is first asked for. */
    final int id() {
        int known = id;
        return known != Event.NONE ? known : register();
    }

    private synchronized int register() {
        if (id == Event.NONE) {
            id = objects.register(name(), type(), role, of(), initial());
        }
        return id;
    }

    String name() {
        return objects.known(real).name();
    }

    String type() {
        return TypeNames.of(real.getClass());
    }

    int of() {
        return Event.NONE;
    }

    Object initial() {
        return null;
    }

    /** The threads that hold it. */
    Collection<Watched> holders() {
        return List.of();
    }

    /**
     * Whether all who hold it, and nobody else, have to let go before one that waits for it goes
     * on.
     */
    boolean onlyHolders() {
        return false;
    }

    /** Whether one that waits for it is about to go on. */
    boolean free() {
        return false;
    }

    /** The object that is shown for it: itself, but for what is just one side of another one. */
    Shadow shown() {
        return this;
    }

    final Objects objects() {
        return objects;
    }

    final Object real() {
        return real;
    }
}
