package syrniki.course;

/**
 * Thrown when a run is asked for with a parameter that the lesson does not have, or a value it does
 * not take.
 */
public final class BadParameter extends RuntimeException {

    private final String name;
    private final transient Param param;
    private final transient Object value;

    BadParameter(String name, Param param, Object value) {
        super("parameter " + name + " = " + value);
        this.name = name;
        this.param = param;
        this.value = value;
    }

    /** What was asked for. */
    public String name() {
        return name;
    }

    /** The parameter that does not take the value; null if the lesson has none of that name. */
    public Param param() {
        return param;
    }

    /** The value that was refused, as it was given. */
    public Object value() {
        return value;
    }
}
