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

    private record Begun<T>(WeakReference<T> what, Predicate<T> over) {

        boolean isOver() {
            T still = what.get();
            return still == null || over.test(still);
        }
    }

    private final int most;
    private final List<Begun<?>> going = new ArrayList<>();

    Share(int most) {
        this.most = most;
    }

    /**
     * Begins one more.
     *
     * @param start begins it, quickly
     * @param over says whether it is over by now
     * @throws Refusal if too many are under way
     */
    public synchronized <T> T begin(Supplier<T> start, Predicate<T> over) {
        going.removeIf(Begun::isOver);
        if (going.size() >= most) {
            throw Refusal.tooMuch();
        }
        T begun = start.get();
        going.add(new Begun<>(new WeakReference<>(begun), over));
        return begun;
    }
}
