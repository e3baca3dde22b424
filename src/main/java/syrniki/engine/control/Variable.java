package syrniki.engine.control;

import syrniki.engine.hooks.TypeNames;
import syrniki.engine.hooks.Values;
import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo.Role;

/** A variable that threads of a controlled run share: a field, an array's element, an atomic. */
final class Variable extends Shared {

    private final StaticSlot slot;
    private final Thing owner;
    private final int part;
    private final FieldSlot field;
    private final Object before;
    private long written = Event.NONE;

    /** A static field. */
    Variable(Control control, StaticSlot slot) {
        super(control, Role.VARIABLE, slot.key);
        this.slot = slot;
        owner = null;
        part = 0;
        field = null;
        before = control.witnessed() ? Values.of(control.memory(), slot.value()) : null;
    }

    /** A field of an object; an array's element, or an atomic's value, if it has no field. */
    Variable(Control control, Thing owner, int part, FieldSlot field) {
        super(control, Role.VARIABLE, Mix.of(owner.key(), part + 1L));
        slot = null;
        this.owner = owner;
        this.part = part;
        this.field = field;
        before = control.witnessed() ? Values.of(control.memory(), value()) : null;
    }

    /** Its value now. */
    Object value() {
        if (field != null) {
            return field.value(owner.real());
        }
        return owner.real().getClass().isArray()
                ? Kinds.element(owner.real(), part)
                : Kinds.atomicValue(owner.real(), part);
    }

    /** Tells that the current thread has read it. */
    void read(long value, int line) {
        control.self().saw(value);
        if (control.witnessed()) {
            told(Kind.READ, value, line);
        }
    }

    /** Tells the same of any other value. */
    void read(Object value, int line) {
        control.self().saw(Kinds.print(control, value));
        if (control.witnessed()) {
            told(Kind.READ, Values.of(control.memory(), value), line);
        }
    }

    /** Tells that the current thread writes it. */
    void write(long value, int line) {
        state(Mix.of(value, 1));
        if (control.witnessed()) {
            written = told(control.telling().write(name()), value, line);
        }
    }

    /** Tells the same of any other value. */
    void write(Object value, int line) {
        state(Mix.of(Kinds.print(control, value), 2));
        if (control.witnessed()) {
            written =
                    told(control.telling().write(name()), Values.of(control.memory(), value), line);
        }
    }

    /** Tells what is done with its value, which is what it is now. */
    void told(Kind kind, int line) {
        if (control.witnessed()) {
            told(kind, Values.of(control.memory(), value()), line);
        }
    }

    private long told(Kind kind, Object value, int line) {
        return control.self()
                .tell(kind, id(), value, line, kind == Kind.READ ? written : Event.NONE);
    }

    @Override
    String name() {
        if (slot != null) {
            return slot.name;
        }
        if (field == null) {
            return owner.real().getClass().isArray() || Kinds.manyParts(owner.real())
                    ? owner.name() + "[" + part + "]"
                    : owner.name();
        }
        return owner.real() == control.memory().main()
                ? field.name
                : owner.name() + "." + field.name;
    }

    @Override
    String type() {
        if (slot != null) {
            return TypeNames.of(slot.type());
        }
        if (field != null) {
            return TypeNames.of(field.type());
        }
        Class<?> type = owner.real().getClass();
        return type.isArray()
                ? TypeNames.of(type.getComponentType())
                : Kinds.atomicType(owner.real());
    }

    @Override
    Object initial() {
        return before;
    }
}
