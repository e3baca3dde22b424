package syrniki.engine.weave;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.MethodTypeDesc;

/** Entering and leaving a monitor, with hooks. */
final class Monitors {

    private final Dialect dialect;

    private static final MethodTypeDesc HOOK = MethodTypeDesc.of(CD_void, Names.OBJECT, CD_int);

    Monitors(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Enters the monitor of the object on the stack. */
    void enter(CodeBuilder code, int line) {
        if (dialect.steps()) {
            hook(code, "enter", line);
            return;
        }
        hook(code.dup(), "pass", line);
        code.dup().monitorenter();
        hook(code, "entered", line);
    }

    /** Leaves the monitor of the object on the stack. */
    void exit(CodeBuilder code, int line) {
        if (dialect.steps()) {
            hook(code, "exit", line);
            return;
        }
        hook(code.dup(), "leaving", line);
        code.monitorexit();
    }

    private void hook(CodeBuilder code, String name, int line) {
        code.loadConstant(line).invokestatic(Dialect.of(dialect.monitors()), name, HOOK);
    }
}
