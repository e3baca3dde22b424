package syrniki.engine.weave;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;

/** Makes of a synchronized method one whose body is a synchronized block. */
final class SynchronizedWrap extends BodyWrap {

    private final Monitors monitors;
    private final ClassDesc monitor;

    /**
     * A wrap.
     *
     * @param monitor the class, if the method is static; null if it is not
     */
    SynchronizedWrap(Monitors monitors, ClassDesc monitor, int firstLine) {
        super(firstLine);
        this.monitors = monitors;
        this.monitor = monitor;
    }

    @Override
    void enter(CodeBuilder code, int line) {
        monitors.enter(load(code), line);
    }

    @Override
    void leave(CodeBuilder code, int line) {
        monitors.exit(load(code), line);
    }

    @Override
    void thrown(CodeBuilder code, int line) {
        leave(code, line);
        code.athrow();
    }

    private CodeBuilder load(CodeBuilder code) {
        return monitor == null ? code.aload(0) : code.loadConstant(monitor);
    }
}
