package syrniki.engine.weave;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.MethodTypeDesc;

/** Entering and leaving a monitor, with hooks. */
final class Monitors {

    private static final MethodTypeDesc HOOK = MethodTypeDesc.of(CD_void, Names.OBJECT, CD_int);

    private Monitors() {}

    /** Enters the monitor of the object on the stack. */
    static void enter(CodeBuilder code, int line) {
        hook(code.dup(), "pass", line);
        code.dup().monitorenter();
        hook(code, "entered", line);
    }

    /** Leaves the monitor of the object on the stack. */
    static void exit(CodeBuilder code, int line) {
        hook(code.dup(), "leaving", line);
        code.monitorexit();
    }

    private static void hook(CodeBuilder code, String name, int line) {
        code.loadConstant(line).invokestatic(Names.MONITOR_HOOKS, name, HOOK);
    }
}
