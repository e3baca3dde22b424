package syrniki.engine.hooks;

import syrniki.trace.Kind;

/**
 * Reads and writes of a lesson's fields.
 *
 * <p>A read is told after it happened, a write before. Numbers are told without allocating
 * anything.
 */
public final class FieldHooks {

    private FieldHooks() {}

    public static void read(int value, Variable variable, int line) {
        Watched self = Watched.current();
        if (self != null) {
            self.record(Kind.READ, variable.id, (long) value, line);
        }
    }

    public static void read(Object owner, int value, Field field, int line) {
        Watched self = Watched.current();
        if (self != null && owner != null) {
            self.record(Kind.READ, field.of(self.run, owner).id, (long) value, line);
        }
    }

    public static void read(long value, Variable variable, int line) {
        Watched self = Watched.current();
        if (self != null) {
            self.record(Kind.READ, variable.id, value, line);
        }
    }

    public static void read(Object owner, long value, Field field, int line) {
        Watched self = Watched.current();
        if (self != null && owner != null) {
            self.record(Kind.READ, field.of(self.run, owner).id, value, line);
        }
    }

    public static void read(boolean value, Variable variable, int line) {
        Watched self = Watched.current();
        if (self != null) {
            self.record(Kind.READ, variable.id, (Object) value, line);
        }
    }

    public static void read(Object owner, boolean value, Field field, int line) {
        Watched self = Watched.current();
        if (self != null && owner != null) {
            self.record(Kind.READ, field.of(self.run, owner).id, (Object) value, line);
        }
    }

    public static void read(char value, Variable variable, int line) {
        Watched self = Watched.current();
        if (self != null) {
            self.record(Kind.READ, variable.id, String.valueOf(value), line);
        }
    }

    public static void read(Object owner, char value, Field field, int line) {
        Watched self = Watched.current();
        if (self != null && owner != null) {
            self.record(Kind.READ, field.of(self.run, owner).id, String.valueOf(value), line);
        }
    }

    public static void read(double value, Variable variable, int line) {
        Watched self = Watched.current();
        if (self != null) {
            self.record(Kind.READ, variable.id, (Object) value, line);
        }
    }

    public static void read(Object owner, double value, Field field, int line) {
        Watched self = Watched.current();
        if (self != null && owner != null) {
            self.record(Kind.READ, field.of(self.run, owner).id, (Object) value, line);
        }
    }

    public static void read(float value, Variable variable, int line) {
        Watched self = Watched.current();
        if (self != null) {
            self.record(Kind.READ, variable.id, Values.of(null, value), line);
        }
    }

    public static void read(Object owner, float value, Field field, int line) {
        Watched self = Watched.current();
        if (self != null && owner != null) {
            self.record(Kind.READ, field.of(self.run, owner).id, Values.of(null, value), line);
        }
    }

    public static void read(Object value, Variable variable, int line) {
        Watched self = Watched.current();
        if (self != null) {
            self.record(Kind.READ, variable.id, Values.of(self.run.objects, value), line);
        }
    }

    public static void read(Object owner, Object value, Field field, int line) {
        Watched self = Watched.current();
        if (self != null && owner != null) {
            self.record(
                    Kind.READ,
                    field.of(self.run, owner).id,
                    Values.of(self.run.objects, value),
                    line);
        }
    }

    public static void write(int value, Variable variable, int line) {
        Watched self = Watched.current();
        if (self != null) {
            self.record(Kind.WRITE, variable.id, (long) value, line);
        }
    }

    public static void write(Object owner, int value, Field field, int line) {
        Watched self = Watched.current();
        if (self != null && owner != null) {
            self.record(Kind.WRITE, field.of(self.run, owner).id, (long) value, line);
        }
    }

    public static void write(long value, Variable variable, int line) {
        Watched self = Watched.current();
        if (self != null) {
            self.record(Kind.WRITE, variable.id, value, line);
        }
    }

    public static void write(Object owner, long value, Field field, int line) {
        Watched self = Watched.current();
        if (self != null && owner != null) {
            self.record(Kind.WRITE, field.of(self.run, owner).id, value, line);
        }
    }

    public static void write(boolean value, Variable variable, int line) {
        Watched self = Watched.current();
        if (self != null) {
            self.record(Kind.WRITE, variable.id, (Object) value, line);
        }
    }

    public static void write(Object owner, boolean value, Field field, int line) {
        Watched self = Watched.current();
        if (self != null && owner != null) {
            self.record(Kind.WRITE, field.of(self.run, owner).id, (Object) value, line);
        }
    }

    public static void write(char value, Variable variable, int line) {
        Watched self = Watched.current();
        if (self != null) {
            self.record(Kind.WRITE, variable.id, String.valueOf(value), line);
        }
    }

    public static void write(Object owner, char value, Field field, int line) {
        Watched self = Watched.current();
        if (self != null && owner != null) {
            self.record(Kind.WRITE, field.of(self.run, owner).id, String.valueOf(value), line);
        }
    }

    public static void write(double value, Variable variable, int line) {
        Watched self = Watched.current();
        if (self != null) {
            self.record(Kind.WRITE, variable.id, (Object) value, line);
        }
    }

    public static void write(Object owner, double value, Field field, int line) {
        Watched self = Watched.current();
        if (self != null && owner != null) {
            self.record(Kind.WRITE, field.of(self.run, owner).id, (Object) value, line);
        }
    }

    public static void write(float value, Variable variable, int line) {
        Watched self = Watched.current();
        if (self != null) {
            self.record(Kind.WRITE, variable.id, Values.of(null, value), line);
        }
    }

    public static void write(Object owner, float value, Field field, int line) {
        Watched self = Watched.current();
        if (self != null && owner != null) {
            self.record(Kind.WRITE, field.of(self.run, owner).id, Values.of(null, value), line);
        }
    }

    public static void write(Object value, Variable variable, int line) {
        Watched self = Watched.current();
        if (self != null) {
            self.record(Kind.WRITE, variable.id, Values.of(self.run.objects, value), line);
        }
    }

    public static void write(Object owner, Object value, Field field, int line) {
        Watched self = Watched.current();
        if (self != null && owner != null) {
            self.record(
                    Kind.WRITE,
                    field.of(self.run, owner).id,
                    Values.of(self.run.objects, value),
                    line);
        }
    }
}
