package syrniki.engine.weave;

import syrniki.engine.hooks.LessonThread;
import syrniki.engine.hooks.StopHooks;
import syrniki.engine.hooks.ThreadHooks;

import java.awt.image.BufferedImage;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.CallSite;

/** What woven code refers to. */
final class Names {

    static final ClassDesc OBJECT = ConstantDescs.CD_Object;
    static final ClassDesc THROWABLE = ConstantDescs.CD_Throwable;
    static final ClassDesc THREAD = Thread.class.describeConstable().orElseThrow();
    static final ClassDesc IMAGE = BufferedImage.class.describeConstable().orElseThrow();
    static final ClassDesc LESSON_THREAD = LessonThread.class.describeConstable().orElseThrow();
    static final ClassDesc LAMBDAS = ClassDesc.of("java.lang.invoke.LambdaMetafactory");
    static final ClassDesc STOP_HOOKS = StopHooks.class.describeConstable().orElseThrow();
    static final ClassDesc THREAD_HOOKS = ThreadHooks.class.describeConstable().orElseThrow();

    /** Asks whether the run is over. */
    static final DynamicCallSiteDesc OVER =
            DynamicCallSiteDesc.of(
                    ConstantDescs.ofCallsiteBootstrap(
                            STOP_HOOKS, "over", CallSite.class.describeConstable().orElseThrow()),
                    "over",
                    MethodTypeDesc.of(ConstantDescs.CD_boolean));

    private Names() {}

    /** A class's internal name. */
    static String internal(ClassDesc type) {
        String descriptor = type.descriptorString();
        return type.isArray() ? descriptor : descriptor.substring(1, descriptor.length() - 1);
    }

    /** Calls a hook in place of the method it stands for, whose arguments are on the stack. */
    static void call(CodeBuilder code, HookTable.Hook hook, ClassDesc returned, int line) {
        code.loadConstant(line).invokestatic(hook.owner(), hook.name(), hook.type());
        if (!returned.equals(hook.type().returnType())) {
            code.checkcast(returned);
        }
    }

    /**
     * The type by which hooks take a value: itself if primitive (small whole numbers as int), else
     * Object.
     */
    static ClassDesc taken(ClassDesc type) {
        return switch (type.descriptorString()) {
            case "B", "S" -> ConstantDescs.CD_int;
            case "I", "J", "Z", "C", "F", "D" -> type;
            default -> OBJECT;
        };
    }
}
