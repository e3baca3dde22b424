package syrniki.engine.control;

/**
 * Reads and writes of a program's fields, each a step of its own: {@code reads} comes before a
 * read, {@code read} after it, {@code write} before a write.
 */
public final class FieldHooks {

    private FieldHooks() {}

    public static void reads(StaticSlot slot, int line) {
        Control control = Control.current();
        control.turn(Verb.READ, control.memory().variable(slot), line);
    }

    public static void reads(Object owner, FieldSlot field, int line) {
        Control control = Control.current();
        if (owner != null) {
            control.turn(Verb.READ, field.of(control, owner), line);
        }
    }

    private static Variable of(StaticSlot slot) {
        return Control.current().memory().variable(slot);
    }

    private static Variable of(Object owner, FieldSlot field) {
        return field.of(Control.current(), owner);
    }

    private static void write(Variable variable, long value, int line) {
        if (variable != null) {
            variable.control.turn(Verb.WRITE, variable, line);
            variable.write(value, line);
        }
    }

    private static void write(Variable variable, Object value, int line) {
        if (variable != null) {
            variable.control.turn(Verb.WRITE, variable, line);
            variable.write(value, line);
        }
    }

    public static void read(int value, StaticSlot slot, int line) {
        of(slot).read(value, line);
    }

    public static void read(Object owner, int value, FieldSlot field, int line) {
        of(owner, field).read(value, line);
    }

    public static void write(int value, StaticSlot slot, int line) {
        write(of(slot), value, line);
    }

    public static void write(Object owner, int value, FieldSlot field, int line) {
        write(of(owner, field), value, line);
    }

    public static void read(long value, StaticSlot slot, int line) {
        of(slot).read(value, line);
    }

    public static void read(Object owner, long value, FieldSlot field, int line) {
        of(owner, field).read(value, line);
    }

    public static void write(long value, StaticSlot slot, int line) {
        write(of(slot), value, line);
    }

    public static void write(Object owner, long value, FieldSlot field, int line) {
        write(of(owner, field), value, line);
    }

    public static void read(boolean value, StaticSlot slot, int line) {
        of(slot).read((Object) value, line);
    }

    public static void read(Object owner, boolean value, FieldSlot field, int line) {
        of(owner, field).read((Object) value, line);
    }

    public static void write(boolean value, StaticSlot slot, int line) {
        write(of(slot), (Object) value, line);
    }

    public static void write(Object owner, boolean value, FieldSlot field, int line) {
        write(of(owner, field), (Object) value, line);
    }

    public static void read(char value, StaticSlot slot, int line) {
        of(slot).read((Object) value, line);
    }

    public static void read(Object owner, char value, FieldSlot field, int line) {
        of(owner, field).read((Object) value, line);
    }

    public static void write(char value, StaticSlot slot, int line) {
        write(of(slot), (Object) value, line);
    }

    public static void write(Object owner, char value, FieldSlot field, int line) {
        write(of(owner, field), (Object) value, line);
    }

    public static void read(double value, StaticSlot slot, int line) {
        of(slot).read((Object) value, line);
    }

    public static void read(Object owner, double value, FieldSlot field, int line) {
        of(owner, field).read((Object) value, line);
    }

    public static void write(double value, StaticSlot slot, int line) {
        write(of(slot), (Object) value, line);
    }

    public static void write(Object owner, double value, FieldSlot field, int line) {
        write(of(owner, field), (Object) value, line);
    }

    public static void read(float value, StaticSlot slot, int line) {
        of(slot).read((Object) value, line);
    }

    public static void read(Object owner, float value, FieldSlot field, int line) {
        of(owner, field).read((Object) value, line);
    }

    public static void write(float value, StaticSlot slot, int line) {
        write(of(slot), (Object) value, line);
    }

    public static void write(Object owner, float value, FieldSlot field, int line) {
        write(of(owner, field), (Object) value, line);
    }

    public static void read(Object value, StaticSlot slot, int line) {
        of(slot).read(value, line);
    }

    public static void read(Object owner, Object value, FieldSlot field, int line) {
        of(owner, field).read(value, line);
    }

    public static void write(Object value, StaticSlot slot, int line) {
        write(of(slot), value, line);
    }

    public static void write(Object owner, Object value, FieldSlot field, int line) {
        write(of(owner, field), value, line);
    }
}
