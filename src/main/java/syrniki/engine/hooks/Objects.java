package syrniki.engine.hooks;

import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.Recorder;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The objects of one run that its threads share, by identity. */
final class Objects implements Values.Describer {

    /**
     * No more objects than these are named after where the source keeps them: enough to look at.
     */
    private static final int MOST_NAMED = 20_000;

    private final Recorder recorder;
    private final String progress;
    private final IdentityMap<Known> known = new IdentityMap<>();
    private final Map<String, AtomicInteger> numbers = new ConcurrentHashMap<>();
    private volatile Object main;

    /** Whether any array is shared: as long as none is, no element need be looked up. */
    private volatile boolean arrays;

    /**
     * Objects that a recorder is told of.
     *
     * @param progress name of the variable that tells how much is done; null if there is none
     */
    Objects(Recorder recorder, String progress) {
        this.recorder = recorder;
        this.progress = progress;
    }

    /** What is known of the object. */
    Known known(Object real) {
        return known.get(real, it -> new Known(this, it));
    }

    /** What is known of the object; null if it was never named nor used. */
    Known ifKnown(Object real) {
        return known.get(real);
    }

    /** The object's shadow, or what leads to it, as what the object is made for. */
    <S> S shadow(Object real, Supplier<S> make) {
        return known(real).shadow(make);
    }

    /** The object's shadow as a monitor. */
    MonitorShadow monitor(Object real) {
        return known(real).monitor();
    }

    /**
     * Says where the source keeps an object: in a variable of that name, of an owner if not null.
     */
    void named(Object owner, String name, Object real) {
        if (known.size() < MOST_NAMED) {
            known(real).named(owner, name);
        }
    }

    /** Says that an array is kept in a field: threads may share its elements. */
    void shared(Object array) {
        known(array).share();
        arrays = true;
    }

    /** What is known of an array that is shared; null if it is not. */
    Known sharedArray(Object array) {
        if (!arrays) {
            return null;
        }
        Known found = known.get(array);
        return found != null && found.shared() ? found : null;
    }

    /** The object whose fields are named without it: the program's own instance. */
    Object main() {
        return main;
    }

    void main(Object instance) {
        main = instance;
    }

    /** Whether a variable of the name tells how much is done. */
    boolean isProgress(String name) {
        return name.equals(progress);
    }

    int register(String name, String type, Role role, int of, Object initial) {
        return recorder.object(name, type, role, of, initial);
    }

    /** A name for an object that the source gives none: its type and a number. */
    String numbered(Object real) {
        if (real instanceof Class<?> type) {
            return TypeNames.of(type) + ".class";
        }
        String type = TypeNames.of(real.getClass());
        int number = numbers.computeIfAbsent(type, _ -> new AtomicInteger()).incrementAndGet();
        return real.getClass().getClassLoader() instanceof LessonLoader
                ? type + "#" + number
                : type + " " + number;
    }

    /** A short text for an object that is a variable's value. */
    @Override
    public String describe(Object value) {
        Class<?> type = value.getClass();
        return type.getClassLoader() instanceof LessonLoader || known.get(value) != null
                ? known(value).name()
                : TypeNames.of(type);
    }
}
