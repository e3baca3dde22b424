package syrniki.engine.hooks;

import java.awt.image.BufferedImage;

/** What people read for classes. */
public final class TypeNames {

    private static final String ENGINE = "syrniki.engine";

    private TypeNames() {}

    /**
     * A class's name as a source says it, without package; a lesson's own without its outer class.
     */
    public static String of(Class<?> type) {
        if (type.isArray()) {
            return of(type.getComponentType()) + "[]";
        }
        if (type.getPackageName().startsWith(ENGINE)) { // made in place of the JDK's
            return of(type.getSuperclass());
        }
        if (type.getClassLoader() instanceof LessonLoader && !type.getSimpleName().isEmpty()) {
            return type.getSimpleName();
        }
        String name = type.getName();
        int hidden = name.indexOf('/');
        return name.substring(name.lastIndexOf('.', hidden < 0 ? name.length() : hidden) + 1)
                .replace('$', '.');
    }

    /**
     * Whether what is kept in a variable of a type is an object that threads meet at, not a value:
     * a lock or a picture is to be seen itself, not the variable it is in.
     */
    public static boolean meetingPoint(Class<?> type) {
        return type == Thread.class
                || type == BufferedImage.class
                || NameHooks.meetingPlaces(type.getPackageName());
    }
}
