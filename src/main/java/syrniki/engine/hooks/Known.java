package syrniki.engine.hooks;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * What a run knows of one object of the lesson: what the source calls it, and its shadows.
 *
 * <p>An object may be several things at once: a queue is also a monitor, an account has fields and
 * is a monitor too.
 */
final class Known {

    private final Objects objects;
    private final Object real;

    /** Where the source first kept it: in a variable of this name … */
    private String name;

    /** … of this object, or as this array's element; null in a static field or a local variable. */
    private Object owner;

    /** Whether it is an array whose elements are variables that threads share. */
    private volatile boolean shared;

    private volatile Object shadow;
    private volatile MonitorShadow monitor;
    private volatile AtomicReferenceArray<Variable> parts;

    Known(Objects objects, Object real) {
        this.objects = objects;
        this.real = real;
    }

    /** Says where the source keeps the object; the first who says so is right. */
    synchronized void named(Object owner, String name) {
        if (this.name == null) {
            this.owner = owner;
            this.name = name;
        }
    }

    void share() {
        shared = !TypeNames.meetingPoint(real.getClass().getComponentType());
        if (real instanceof Object[] elements) {
            for (int i = 0; i < elements.length; i++) {
                if (elements[i] != null) {
                    NameHooks.element(real, elements[i], i);
                }
            }
        }
    }

    boolean shared() {
        return shared;
    }

    /**
     * What people read: {@code aLock}, {@code account.lock}, {@code forks[2]}, or {@code
     * ReentrantLock 1}.
     */
    String name() {
        String place;
        Object owner;
        synchronized (this) {
            if (name == null) {
                name = objects.numbered(real);
            }
            place = name;
            owner = this.owner;
        }
        if (owner == null || owner == objects.main()) {
            return place;
        }
        String of = objects.known(owner).name();
        return place.startsWith("[") ? of + place : of + "." + place;
    }

    /** The object's shadow, or what leads to it, as what the object is made for. */
    @SuppressWarnings("unchecked")
    <S> S shadow(Supplier<S> make) {
        Object known = shadow;
        return (S) (known != null ? known : makeShadow(make));
    }

    /** The object's shadow; null if it has none. */
    @SuppressWarnings("unchecked")
    <S> S ifShadow() {
        return (S) shadow;
    }

    private synchronized Object makeShadow(Supplier<?> make) {
        if (shadow == null) {
            shadow = make.get();
        }
        return shadow;
    }

    /** The object's shadow as a monitor. */
    MonitorShadow monitor() {
        MonitorShadow known = monitor;
        return known != null ? known : makeMonitor();
    }

    private synchronized MonitorShadow makeMonitor() {
        if (monitor == null) {
            monitor = new MonitorShadow(objects, real);
        }
        return monitor;
    }

    /**
     * The variable in a slot of the object (a field, an array's element); null as long as nobody
     * used it.
     */
    Variable part(int slot) {
        AtomicReferenceArray<Variable> parts = this.parts;
        return parts == null || slot >= parts.length() ? null : parts.get(slot);
    }

    /** The variable in one of the object's slots, made if it is not there yet. */
    synchronized Variable part(int slot, int slots, Supplier<Variable> make) {
        if (parts == null || parts.length() <= slot) {
            AtomicReferenceArray<Variable> larger =
                    new AtomicReferenceArray<>(Math.max(slots, slot + 1));
            for (int i = 0; parts != null && i < parts.length(); i++) {
                larger.set(i, parts.get(i));
            }
            parts = larger;
        }
        Variable variable = parts.get(slot);
        if (variable == null) {
            variable = make.get();
            parts.set(slot, variable);
        }
        return variable;
    }
}
