package syrniki.engine.hooks;

import syrniki.trace.ObjectInfo.Role;

/** A variable that threads share: a field, an array's element, an atomic. */
public final class Variable {

    /** The variable's id in the trace. */
    final int id;

    Variable(Objects objects, String name, String type, int of, Object initial) {
        id = objects.register(name, type, Role.VARIABLE, of, Values.of(objects, initial));
    }
}
