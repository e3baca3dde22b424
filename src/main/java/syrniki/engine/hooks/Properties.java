package syrniki.engine.hooks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** System properties as a lesson sees them: its parameters, and what every JVM tells of itself. */
public class Properties {

    private static final List<String> OF_EVERY_JVM =
            List.of("java.", "os.", "line.separator", "file.separator", "path.separator");

    private final Map<String, String> own;

    /** Properties of a program that is given some values of its own. */
    public Properties(Map<String, String> params) {
        own = new ConcurrentHashMap<>(params);
    }

    /** The property's value, null if it has none; throws what {@link System#getProperty} throws. */
    public String get(String name) {
        if (name == null || name.isEmpty()) {
            return System.getProperty(name);
        }
        String value = own.get(name);
        return value == null && ofEveryJvm(name) ? System.getProperty(name) : value;
    }

    private static boolean ofEveryJvm(String name) {
        for (String prefix : OF_EVERY_JVM) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** Sets one and returns what it was. */
    public String set(String name, String value) {
        return own.put(name, value);
    }

    /** Takes one away and returns what it was. */
    public String clear(String name) {
        return own.remove(name);
    }

    /** One as {@link Integer#getInteger(String, Integer)} has it. */
    public Integer integer(String name, Integer otherwise) {
        try {
            String value = name == null || name.isEmpty() ? null : get(name);
            return value == null ? otherwise : Integer.decode(value);
        } catch (NumberFormatException noNumber) {
            return otherwise;
        }
    }

    /** One as {@link Long#getLong(String, Long)} has it. */
    public Long longNumber(String name, Long otherwise) {
        try {
            String value = name == null || name.isEmpty() ? null : get(name);
            return value == null ? otherwise : Long.decode(value);
        } catch (NumberFormatException noNumber) {
            return otherwise;
        }
    }

    /** One as {@link Boolean#getBoolean} has it. */
    public boolean truth(String name) {
        return name != null && !name.isEmpty() && Boolean.parseBoolean(get(name));
    }
}
