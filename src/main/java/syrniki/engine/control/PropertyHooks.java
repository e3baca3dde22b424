package syrniki.engine.control;

import syrniki.engine.hooks.Properties;
import syrniki.engine.hooks.Static;

/** Parameters: what a program asks of system properties, it is told by its run. */
public final class PropertyHooks {

    private PropertyHooks() {}

    private static Properties own() {
        return Control.current().memory().properties;
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
