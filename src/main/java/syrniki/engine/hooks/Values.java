package syrniki.engine.hooks;

import java.lang.reflect.RecordComponent;
import java.util.StringJoiner;

/**
 * Values of a lesson's variables as the trace tells them: never by calling a method of the lesson's
 * own.
 */
final class Values {

    private static final int DEPTH = 3;

    private Values() {}

    /**
     * The value itself if it is a number, a truth value or a text, else a short text of it; null
     * stays null.
     */
    static Object of(Objects objects, Object value) {
        return of(objects, value, DEPTH);
    }

    private static Object of(Objects objects, Object value, int depth) {
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
            case Class<?> type -> Objects.typeName(type);
            case Throwable thrown -> thrown.getClass().getName();
            case Record record when depth > 0 -> text(objects, record, depth);
            case Number number when number.getClass().getPackageName().equals("java.math") ->
                    number.toString();
            default -> objects.describe(value);
        };
    }

    private static String text(Objects objects, Record record, int depth) {
        Class<?> type = record.getClass();
        StringJoiner text = new StringJoiner(", ", Objects.typeName(type) + "[", "]");
        for (RecordComponent component : type.getRecordComponents()) {
            text.add(
                    component.getName()
                            + "="
                            + of(objects, read(type, component.getName(), record), depth - 1));
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
