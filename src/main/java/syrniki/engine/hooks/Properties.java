package syrniki.engine.hooks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** System properties as a lesson sees them: its parameters, and what every JVM tells of itself. */
final class Properties {

    private static final List<String> OF_EVERY_JVM =
            List.of("java.", "os.", "line.separator", "file.separator", "path.separator");

    private final Map<String, String> own;

    Properties(Map<String, String> params) {
        own = new ConcurrentHashMap<>(params);
    }

    /** The property's value, null if it has none; throws what {@link System#getProperty} throws. */
    String get(String name) {
        if (name == null
                || name.isEmpty()
                || !own.containsKey(name) && OF_EVERY_JVM.stream().anyMatch(name::startsWith)) {
            return System.getProperty(name);
        }
        return own.get(name);
    }

    String set(String name, String value) {
        return own.put(name, value);
    }

    String clear(String name) {
        return own.remove(name);
    }
}
