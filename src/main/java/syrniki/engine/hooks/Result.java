package syrniki.engine.hooks;

import java.lang.reflect.Array;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Predicate;

/** What a run leaves behind: the last values of its classes' static fields. */
public final class Result {

    /** Longer arrays are told up to here. */
    private static final int LONGEST = 1000;

    private Result() {}

    /**
     * Last values by field name, in source order: fields that may change, atomics, and arrays as
     * lists.
     */
    public static Map<String, Object> of(List<Class<?>> classes) {
        return of(classes, field -> Modifier.isFinal(field.getModifiers()));
    }

    /**
     * The same of classes in which fields are no longer final that are so in the source.
     *
     * @param isFinal whether a field is final in the source
     */
    public static Map<String, Object> of(
            List<Class<?>> classes, Predicate<java.lang.reflect.Field> isFinal) {
        Map<String, Object> result = new LinkedHashMap<>();
        for (Class<?> type : classes) {
            for (java.lang.reflect.Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())
                        && !field.isSynthetic()
                        && !type.isEnum()) {
                    read(field, isFinal.test(field), result);
                }
            }
        }
        return result;
    }

    private static void read(
            java.lang.reflect.Field field, boolean isFinal, Map<String, Object> result) {
        Object value;
        try {
            field.setAccessible(true);
            value = field.get(null);
        } catch (IllegalAccessException
                | ExceptionInInitializerError
                | NoClassDefFoundError neverInitialised) {
            return;
        }
        if (value == null || plain(value)) {
            if (!isFinal && (value != null || plainType(field.getType()))) {
                result.putIfAbsent(field.getName(), shown(value));
            }
            return;
        }
        Object shown = shown(value);
        if (shown != null) {
            result.putIfAbsent(field.getName(), shown);
        }
    }

    private static boolean plainType(Class<?> type) {
        return type == String.class || Number.class.isAssignableFrom(type);
    }

    private static boolean plain(Object value) {
        return switch (value) {
            case Boolean _, String _, Character _, Enum<?> _ -> true;
            case Number number -> number.getClass().getPackageName().equals("java.lang");
            default -> false;
        };
    }

    /** The value, or what an atomic or an array holds; null if it is nothing to be told. */
    private static Object shown(Object value) {
        return switch (value) {
            case null -> null;
            case AtomicBoolean atomic -> atomic.get();
            case AtomicIntegerArray atomic -> list(atomic.length(), atomic::get);
            case AtomicLongArray atomic -> list(atomic.length(), atomic::get);
            case Number number
                    when number.getClass().getPackageName().equals("java.util.concurrent.atomic") ->
                    number.longValue();
            case Object array
                    when array.getClass().isArray() && told(array.getClass().getComponentType()) ->
                    list(Array.getLength(array), i -> shown(Array.get(array, i)));
            default -> plain(value) ? Values.of(null, value) : null;
        };
    }

    private static boolean told(Class<?> element) {
        return element.isArray()
                ? told(element.getComponentType())
                : element.isPrimitive()
                        || plainType(element)
                        || element == Boolean.class
                        || element == Character.class;
    }

    private static List<Object> list(int length, java.util.function.IntFunction<Object> element) {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < Math.min(length, LONGEST); i++) {
            list.add(element.apply(i));
        }
        return list;
    }
}
