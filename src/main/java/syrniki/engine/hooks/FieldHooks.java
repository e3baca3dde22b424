package syrniki.engine.hooks;

import static syrniki.engine.hooks.Variable.tell;

import syrniki.trace.Kind;

/**
 * Reads and writes of a lesson's fields: static ones, which are variables, and those of an object.
 *
 * <p>A read is told after it happened, a write before. Whole numbers are told without allocating
 * anything.
 */
public final class FieldHooks {

    private FieldHooks() {}

    public static void read(int value, Variable variable, int line) {
        tell(Kind.READ, variable, (long) value, line);
    }

    public static void read(Object owner, int value, Field field, int line) {
        read(value, field.of(owner), line);
    }

    public static void read(long value, Variable variable, int line) {
        tell(Kind.READ, variable, value, line);
    }

    public static void read(Object owner, long value, Field field, int line) {
        read(value, field.of(owner), line);
    }

    public static void read(boolean value, Variable variable, int line) {
        tell(Kind.READ, variable, (Object) value, line);
    }

    public static void read(Object owner, boolean value, Field field, int line) {
        read(value, field.of(owner), line);
    }

    public static void read(char value, Variable variable, int line) {
        tell(Kind.READ, variable, (Object) value, line);
    }

    public static void read(Object owner, char value, Field field, int line) {
        read(value, field.of(owner), line);
    }

    public static void read(double value, Variable variable, int line) {
        tell(Kind.READ, variable, (Object) value, line);
    }

    public static void read(Object owner, double value, Field field, int line) {
        read(value, field.of(owner), line);
    }

    public static void read(float value, Variable variable, int line) {
        tell(Kind.READ, variable, (Object) value, line);
    }

    public static void read(Object owner, float value, Field field, int line) {
        read(value, field.of(owner), line);
    }

    public static void read(Object value, Variable variable, int line) {
        tell(Kind.READ, variable, value, line);
    }

    public static void read(Object owner, Object value, Field field, int line) {
        read(value, field.of(owner), line);
    }

    public static void write(int value, Variable variable, int line) {
        tell(Kind.WRITE, variable, (long) value, line);
    }

    public static void write(Object owner, int value, Field field, int line) {
        write(value, field.of(owner), line);
    }

    public static void write(long value, Variable variable, int line) {
        tell(Kind.WRITE, variable, value, line);
    }

    public static void write(Object owner, long value, Field field, int line) {
        write(value, field.of(owner), line);
    }

    public static void write(boolean value, Variable variable, int line) {
        tell(Kind.WRITE, variable, (Object) value, line);
    }

    public static void write(Object owner, boolean value, Field field, int line) {
        write(value, field.of(owner), line);
    }

    public static void write(char value, Variable variable, int line) {
        tell(Kind.WRITE, variable, (Object) value, line);
    }

    public static void write(Object owner, char value, Field field, int line) {
        write(value, field.of(owner), line);
    }

    public static void write(double value, Variable variable, int line) {
        tell(Kind.WRITE, variable, (Object) value, line);
    }

    public static void write(Object owner, double value, Field field, int line) {
        write(value, field.of(owner), line);
    }

    public static void write(float value, Variable variable, int line) {
        tell(Kind.WRITE, variable, (Object) value, line);
    }

    public static void write(Object owner, float value, Field field, int line) {
        write(value, field.of(owner), line);
    }

    public static void write(Object value, Variable variable, int line) {
        tell(Kind.WRITE, variable, value, line);
    }

    public static void write(Object owner, Object value, Field field, int line) {
        write(value, field.of(owner), line);
    }
}
