package syrniki.engine.control;

import syrniki.engine.hooks.LineSplitter;
import syrniki.engine.hooks.Properties;
import syrniki.engine.hooks.TypeNames;
import syrniki.engine.hooks.Values;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** What is known of a program's objects and static fields, and what the source calls them. */
final class Memory implements Values.Describer {

    private final Control control;
    private final Map<Object, Shared> known = new IdentityHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private Shared[] statics = new Shared[16];

    /** The object whose fields are named without it: the program's own instance. */
    private Object main;

    /** Asked by the program to handle what nobody catches; null if it did not ask. */
    Thread.UncaughtExceptionHandler defaultHandler;

    /** What the program asks of system properties. */
    Properties properties;

    /** What has been printed of a line that has not ended yet. */
    LineSplitter printed;

    Memory(Control control) {
        this.control = control;
    }

    /** Forgets everything: a program begins. */
    void clear(Map<String, String> params) {
        known.clear();
        numbers.clear();
        Arrays.fill(statics, null);
        main = null;
        defaultHandler = null;
        properties = new Properties(params);
        printed = new LineSplitter();
    }

    /** What is known of an object; made if it is met for the first time, null if it is null. */
    Shared known(Object real) {
        Shared found = known.get(real);
        return found != null || real == null ? found : Kinds.make(control, real);
    }

    /** What is known of an object; null if it was never met. */
    Shared ifKnown(Object real) {
        return known.get(real);
    }

    /** Keeps what is known of an object. */
    <S extends Shared> S keep(Object real, S made) {
        known.put(real, made);
        return made;
    }

    /** The variable that a static field is. */
    Variable variable(StaticSlot slot) {
        if (slot.index >= statics.length) {
            statics = Arrays.copyOf(statics, Math.max(slot.index + 1, statics.length * 2));
        }
        Shared variable = statics[slot.index];
        if (variable == null) {
            variable = statics[slot.index] = new Variable(control, slot);
        }
        return (Variable) variable;
    }

    /** A number for the next object of a type that the source gives no name. */
    int number(String type) {
        return numbers.merge(type, 1, Integer::sum);
    }

    Object main() {
        return main;
    }

    void main(Object instance) {
        main = instance;
    }

    @Override
    public String describe(Object value) {
        return known.get(value) instanceof Thing || Kinds.lessons(value)
                ? known(value).name()
                : TypeNames.of(value.getClass());
    }
}
