package syrniki.engine.control;

import syrniki.engine.hooks.TypeNames;
import syrniki.trace.ObjectInfo.Role;

import java.util.Arrays;

/**
 * An object of the program that has a place in its source: what the source calls it, its fields or
 * elements, and its monitor.
 */
class Thing extends Shared {

    private final Object real;

    /** Where the source first kept it: in a variable of this name … */
    private String name;

    /** … of this object; null in a static field or a local variable. */
    private Object owner;

    private Monitor monitor;
    private Variable[] parts = NONE;
    private boolean elements;

    private static final Variable[] NONE = {};

    Thing(Control control, Object real, Role role) {
        super(control, role);
        this.real = real;
    }

    final Object real() {
        return real;
    }

    /** Says where the source keeps it; the first who says so is right. */
    final void named(Object owner, String name) {
        if (this.name == null) {
            this.owner = owner;
            this.name = name;
        }
    }

    /** Whether it is not one of those that hold others and have to be told that they are shared. */
    boolean plain() {
        return !real.getClass().isArray();
    }

    /** Says that it is an array which is kept in a field: threads may share its elements. */
    final void share() {
        elements = !Kinds.meetingPoint(real.getClass().getComponentType());
    }

    /** Whether its elements are variables that threads share. */
    final boolean shared() {
        return elements;
    }

    /** Its monitor. */
    final Monitor monitor() {
        if (monitor == null) {
            monitor = new Monitor(control, this);
        }
        return monitor;
    }

    /** Its monitor; null if nobody has ever wanted it. */
    final Monitor monitorIfMet() {
        return monitor;
    }

    /** The variable in one of its slots: a field, or an array's element. */
    final Variable part(int slot, FieldSlot field) {
        if (slot >= parts.length) {
            parts = Arrays.copyOf(parts, Math.max(slot + 1, parts.length * 2));
        }
        Variable part = parts[slot];
        if (part == null) {
            part = parts[slot] = new Variable(control, this, slot, field);
        }
        return part;
    }

    @Override
    String name() {
        if (name == null) {
            String type = type();
            String number = control.memory().number(type) + "";
            name = Kinds.lessons(real) ? type + "#" + number : type + " " + number;
        }
        if (owner == null || owner == control.memory().main()) {
            return name;
        }
        String of = control.known(owner).name();
        return name.startsWith("[") ? of + name : of + "." + name;
    }

    @Override
    String type() {
        return real instanceof Class<?> ? "Class" : TypeNames.of(real.getClass());
    }
}
