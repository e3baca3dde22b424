package syrniki.guard;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What one client may have under way of one kind. Nobody has to say that something is over: it is
 * looked at when the next one is to begin. What nobody else knows any more is over, too.
 */
public final class Share {

    private static final class Place<T> {

        private final Predicate<T> over;
        private volatile WeakReference<T> what; // null while it begins

        Place(Predicate<T> over) {
            this.over = over;
        }

        T filled(T begun) {
            what = new WeakReference<>(begun);
            return begun;
        }

        boolean isFree() {
            if (what == null) {
                return false;
            }
            T begun = what.get();
            return begun == null || over.test(begun);
        }
    }

    private final int most;
    private final List<Place<?>> taken = new ArrayList<>();

    Share(int most) {
        this.most = most;
    }

    /**
     * Begins one more.
     *
     * @param start begins it; others of this client may begin meanwhile
     * @param over says whether it is over by now
     * @throws Refusal if too many are under way
     */
    public <T> T begin(Supplier<T> start, Predicate<T> over) {
        Place<T> place = new Place<>(over);
        take(place);
        try {
            return place.filled(start.get());
        } catch (RuntimeException | Error notBegun) {
            leave(place);
            throw notBegun;
        }
    }

    private synchronized void take(Place<?> place) {
        taken.removeIf(Place::isFree);
        if (taken.size() >= most) {
            throw Refusal.tooMuch();
        }
        taken.add(place);
    }

    private synchronized void leave(Place<?> place) {
        taken.remove(place);
    }
}
