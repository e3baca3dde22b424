package syrniki.engine.hooks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an event says of a wait that begins: the call that waits, and its timeout. */
final class Verb {

    private Verb() {}

    /** The value of a {@code wait-begin}: the method's name, and lesson milliseconds or null. */
    static Map<String, Object> of(String name, Number timeout) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("verb", name);
        value.put("timeout", timeout);
        return Collections.unmodifiableMap(value);
    }
}
