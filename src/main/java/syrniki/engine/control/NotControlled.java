package syrniki.engine.control;

import syrniki.engine.hooks.TypeNames;

/** Says that a program uses something of the JDK that controlled runs do not know. */
final class NotControlled extends UnsupportedOperationException {

    private static final long serialVersionUID = 1;

    NotControlled(Object what) {
        super(
                TypeNames.of(what instanceof Class<?> type ? type : what.getClass())
                        + " cannot be controlled");
    }
}
