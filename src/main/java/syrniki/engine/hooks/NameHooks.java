package syrniki.engine.hooks;

import java.awt.image.BufferedImage;

/** What the source calls the objects that threads share. */
public final class NameHooks {

    private NameHooks() {}

    /** Whether what a package's classes make are objects that threads meet at, not values. */
    public static boolean meetingPlaces(String packageName) {
        return packageName.startsWith("java.util.concurrent")
                || packageName.equals("java.nio.channels")
                || packageName.equals("java.net.http")
                || packageName.equals("com.sun.net.httpserver");
    }

    /** An object is kept in a local variable. */
    public static void local(Object value, String name) {
        Watched self = Watched.ifCurrent();
        if (self != null && value != null && mayBeShared(value)) {
            self.run.objects.named(null, name, value);
        }
    }

    /** An object is kept in a static field. */
    public static void named(Object value, String name) {
        named(null, value, name);
    }

    /** An object is kept in a field of another one. */
    public static void named(Object owner, Object value, String name) {
        Watched self = Watched.ifCurrent();
        if (self != null && value != null && owner != value && mayBeShared(value)) {
            self.run.objects.named(owner, name, value);
            if (value.getClass().isArray()) {
                self.run.objects.shared(value);
            } else if (value instanceof BufferedImage image) {
                ImageShadow.of(self.run, image).id();
            }
        }
    }

    /** An object is kept as an array's element. */
    static void element(Object array, Object value, int index) {
        named(array, value, "[" + index + "]");
    }

    /** Whether an object may be seen in the trace: a value never is. */
    private static boolean mayBeShared(Object value) {
        return !(value instanceof String
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof Class<?>
                || value instanceof Enum<?>
                || value instanceof Throwable
                || value instanceof Thread
                || value instanceof Number number
                        && !number.getClass().getName().startsWith("java.util.concurrent"));
    }
}
