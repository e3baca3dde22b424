package syrniki.engine.hooks;

/** Parameters: what a lesson asks of system properties, it is told by its run. */
public final class PropertyHooks {

    private PropertyHooks() {}

    private static String get(String name) {
        Watched self = Watched.current();
        return self == null ? System.getProperty(name) : self.run.properties.get(name);
    }

    @Static(System.class)
    public static String getProperty(String name, int line) {
        return get(name);
    }

    @Static(System.class)
    public static String getProperty(String name, String otherwise, int line) {
        String value = get(name);
        return value == null ? otherwise : value;
    }

    @Static(System.class)
    public static String setProperty(String name, String value, int line) {
        Watched self = Watched.current();
        return self == null ? null : self.run.properties.set(name, value);
    }

    @Static(System.class)
    public static String clearProperty(String name, int line) {
        Watched self = Watched.current();
        return self == null ? null : self.run.properties.clear(name);
    }

    @Static(Integer.class)
    public static Integer getInteger(String name, int line) {
        return getInteger(name, null, line);
    }

    @Static(Integer.class)
    public static Integer getInteger(String name, int otherwise, int line) {
        return getInteger(name, Integer.valueOf(otherwise), line);
    }

    @Static(Integer.class)
    public static Integer getInteger(String name, Integer otherwise, int line) {
        try {
            return name == null || name.isEmpty() || get(name) == null
                    ? otherwise
                    : Integer.decode(get(name));
        } catch (NumberFormatException noNumber) {
            return otherwise;
        }
    }

    @Static(Long.class)
    public static Long getLong(String name, int line) {
        return getLong(name, null, line);
    }

    @Static(Long.class)
    public static Long getLong(String name, long otherwise, int line) {
        return getLong(name, Long.valueOf(otherwise), line);
    }

    @Static(Long.class)
    public static Long getLong(String name, Long otherwise, int line) {
        try {
            return name == null || name.isEmpty() || get(name) == null
                    ? otherwise
                    : Long.decode(get(name));
        } catch (NumberFormatException noNumber) {
            return otherwise;
        }
    }

    @Static(Boolean.class)
    public static boolean getBoolean(String name, int line) {
        return name != null && !name.isEmpty() && Boolean.parseBoolean(get(name));
    }
}
