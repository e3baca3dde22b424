package syrniki.engine.weave;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.MethodTypeDesc;

/** Makes the beginning and the end of a thread known whose class has a {@code run} of its own. */
final class ThreadRunWrap extends BodyWrap {

    private static final MethodTypeDesc BEGIN = MethodTypeDesc.of(CD_boolean, Names.LESSON_THREAD);
    private static final MethodTypeDesc END =
            MethodTypeDesc.of(CD_void, Names.LESSON_THREAD, Names.THROWABLE);

    private int begun;

    ThreadRunWrap(int firstLine) {
        super(firstLine);
    }

    @Override
    void enter(CodeBuilder code, int line) {
        begun = code.allocateLocal(TypeKind.INT);
        code.aload(0).invokestatic(Names.THREAD_HOOKS, "begin", BEGIN).istore(begun);
    }

    @Override
    void leave(CodeBuilder code, int line) {
        Label on = code.newLabel();
        code.iload(begun).ifeq(on);
        code.aload(0).aconst_null().invokestatic(Names.THREAD_HOOKS, "end", END);
        code.labelBinding(on);
    }

    @Override
    void thrown(CodeBuilder code, int line) {
        Label died = code.newLabel();
        code.iload(begun).ifne(died).athrow();
        code.labelBinding(died);
        int thrown = code.allocateLocal(TypeKind.REFERENCE);
        code.astore(thrown)
                .aload(0)
                .aload(thrown)
                .invokestatic(Names.THREAD_HOOKS, "end", END)
                .return_();
    }
}
