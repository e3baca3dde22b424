package syrniki.engine.hooks;

import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.ThreadLog;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a run keeps beside a lock. */
final class LockShadow extends Shadow {

    /** Who holds it for himself alone. */
    volatile Watched owner;

    /** Who holds it together with others: the readers of a read-write lock. */
    final Set<Watched> readers = ConcurrentHashMap.newKeySet(0);

    /** Token of the event that last let others have it. */
    volatile long freed = ThreadLog.NO_CAUSE;

    private final boolean owned;

    /**
     * A shadow.
     *
     * @param owned whether only those who hold the lock can let go of it
     */
    LockShadow(Objects objects, Object lock, boolean owned) {
        super(objects, lock, Role.LOCK);
        this.owned = owned;
    }

    @Override
    Collection<Watched> holders() {
        Watched owner = this.owner;
        return owner == null ? readers : List.of(owner);
    }

    @Override
    boolean onlyHolders() {
        return owned;
    }

    @Override
    boolean free() {
        return owner == null && readers.isEmpty();
    }
}
