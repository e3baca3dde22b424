package syrniki.engine.hooks;

import java.lang.reflect.RecordComponent;
import java.util.StringJoiner;

/**
 * Values of a lesson's variables as the trace tells them: never by calling a method of the lesson's
 * own.
 */
public final class Values {

    /** Puts objects that are no plain values into words. */
    public interface Describer {

        /** A short text for an object. */
        String describe(Object value);
    }

    private static final int DEPTH = 3;

    private Values() {}

    /**
     * The value itself if it is a number, a truth value or a text, else a short text of it; null
     * stays null.
     */
    public static Object of(Describer describer, Object value) {
        return of(describer, value, DEPTH);
    }

    private static Object of(Describer describer, Object value, int depth) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Boolean truth -> truth;
            case Long number -> number;
            case Integer number -> number;
            case Short number -> number.longValue();
            case Byte number -> number.longValue();
            case Double number -> number;
            case Float number -> Double.valueOf(number.toString());
            case Character letter -> letter.toString();
            case Enum<?> constant -> constant.name();
            case Thread thread -> thread.getName();
            case Class<?> type -> TypeNames.of(type);
            case Throwable thrown -> thrown.getClass().getName();
            case Record record when depth > 0 -> text(describer, record, depth);
            case Number number when number.getClass().getPackageName().equals("java.math") ->
                    number.toString();
            default -> describer.describe(value);
        };
    }

    private static String text(Describer describer, Record record, int depth) {
        Class<?> type = record.getClass();
        StringJoiner text = new StringJoiner(", ", TypeNames.of(type) + "[", "]");
        for (RecordComponent component : type.getRecordComponents()) {
            text.add(
                    component.getName()
                            + "="
                            + of(describer, read(type, component.getName(), record), depth - 1));
        }
        return text.toString();
    }

    private static Object read(Class<?> type, String field, Object of) {
        try {
            var reflected = type.getDeclaredField(field);
            reflected.setAccessible(true);
            return reflected.get(of);
        } catch (ReflectiveOperationException | RuntimeException unreadable) {
            return "?";
        }
    }
}
