package syrniki.engine.hooks;

import java.util.Map;

/** Parameters: what a lesson asks of system properties, it is told by its run. */
public final class PropertyHooks {

    /** What is asked where no run is known: those of the JVM. */
    private static final Properties JVM =
            new Properties(Map.of()) {
                @Override
                public String get(String name) {
                    return System.getProperty(name);
                }
            };

    private PropertyHooks() {}

    private static Properties own() {
        Watched self = Watched.current();
        return self == null ? JVM : self.run.properties;
    }

    @Static(System.class)
    public static String getProperty(String name, int line) {
        return own().get(name);
    }

    @Static(System.class)
    public static String getProperty(String name, String otherwise, int line) {
        String value = own().get(name);
        return value == null ? otherwise : value;
    }

    @Static(System.class)
    public static String setProperty(String name, String value, int line) {
        return own().set(name, value);
    }

    @Static(System.class)
    public static String clearProperty(String name, int line) {
        return own().clear(name);
    }

    @Static(Integer.class)
    public static Integer getInteger(String name, int line) {
        return own().integer(name, null);
    }

    @Static(Integer.class)
    public static Integer getInteger(String name, int otherwise, int line) {
        return own().integer(name, otherwise);
    }

    @Static(Integer.class)
    public static Integer getInteger(String name, Integer otherwise, int line) {
        return own().integer(name, otherwise);
    }

    @Static(Long.class)
    public static Long getLong(String name, int line) {
        return own().longNumber(name, null);
    }

    @Static(Long.class)
    public static Long getLong(String name, long otherwise, int line) {
        return own().longNumber(name, otherwise);
    }

    @Static(Long.class)
    public static Long getLong(String name, Long otherwise, int line) {
        return own().longNumber(name, otherwise);
    }

    @Static(Boolean.class)
    public static boolean getBoolean(String name, int line) {
        return own().truth(name);
    }
}
