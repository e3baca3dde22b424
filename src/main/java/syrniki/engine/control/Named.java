package syrniki.engine.control;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a name of the source stands for, as the trace has it: a static field such as {@code stove},
 * a field of the program's own instance, or what is found from there on, as {@code jars[2]} or
 * {@code till.cash}.
 */
final class Named {

    private static final Pattern STEP = Pattern.compile("\\.(\\w+)|\\[(\\d+)]");

    private final Field root;
    private final List<Step> steps = new ArrayList<>();

    /**
     * Finds what a name begins with.
     *
     * @param classes the program's
     * @throws IllegalArgumentException if they have no field of that name
     */
    Named(String name, List<Class<?>> classes) {
        String first = name.split("[.\\[]", 2)[0];
        root = root(first, classes);
        Matcher rest = STEP.matcher(name).region(first.length(), name.length());
        int end = first.length();
        while (rest.lookingAt()) {
            steps.add(
                    rest.group(1) != null
                            ? new Member(rest.group(1))
                            : new Element(Integer.parseInt(rest.group(2))));
            end = rest.end();
            rest.region(end, name.length());
        }
        if (root == null || end < name.length()) {
            throw new IllegalArgumentException("there is no " + name + " in the program");
        }
    }

    private static Field root(String name, List<Class<?>> classes) {
        for (Class<?> type : classes) {
            Field field = declared(type, name);
            if (field != null) {
                return field;
            }
        }
        return null;
    }

    private static Field declared(Class<?> type, String name) {
        for (Field field : type.getDeclaredFields()) {
            if (field.getName().equals(name)) {
                field.setAccessible(true);
                return field;
            }
        }
        return null;
    }

    /** What is there now; null if nothing is. */
    Object value(Control control) {
        Object owner = Modifier.isStatic(root.getModifiers()) ? null : control.memory().main();
        Object at = value(root, owner);
        for (int i = 0; i < steps.size() && at != null; i++) {
            at = steps.get(i).from(at);
        }
        return at;
    }

    private static Object value(Field field, Object owner) {
        try {
            boolean there =
                    Modifier.isStatic(field.getModifiers())
                            || field.getDeclaringClass().isInstance(owner);
            return there ? field.get(owner) : null;
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private sealed interface Step {

        Object from(Object owner);
    }

    private record Element(int index) implements Step {

        @Override
        public Object from(Object array) {
            if (array.getClass().isArray()) {
                return index < Array.getLength(array) ? Array.get(array, index) : null;
            }
            return index < Kinds.parts(array) ? Kinds.atomicValue(array, index) : null;
        }
    }

    private static final class Member implements Step {

        private final String name;
        private Class<?> type;
        private Field field;

        Member(String name) {
            this.name = name;
        }

        @Override
        public Object from(Object owner) {
            if (owner.getClass() != type) {
                type = owner.getClass();
                field = null;
                for (Class<?> it = type; it != null && field == null; it = it.getSuperclass()) {
                    field = Kinds.lessons(owner) ? declared(it, name) : null;
                }
            }
            return field == null ? null : value(field, owner);
        }
    }
}
