package syrniki.engine.hooks;

import syrniki.trace.ObjectInfo.Role;

/** What a run keeps beside an object's monitor. */
final class MonitorShadow extends Shadow {

    MonitorShadow(Objects objects, Object real) {
        super(objects, real, Role.MONITOR);
    }
}
