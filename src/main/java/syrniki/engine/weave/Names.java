package syrniki.engine.weave;

import syrniki.engine.hooks.ArrayHooks;
import syrniki.engine.hooks.Field;
import syrniki.engine.hooks.FieldHooks;
import syrniki.engine.hooks.LessonBarrier;
import syrniki.engine.hooks.LessonForkJoinPool;
import syrniki.engine.hooks.LessonFutureTask;
import syrniki.engine.hooks.LessonPool;
import syrniki.engine.hooks.LessonScheduledPool;
import syrniki.engine.hooks.LessonThread;
import syrniki.engine.hooks.MonitorHooks;
import syrniki.engine.hooks.NameHooks;
import syrniki.engine.hooks.OutputHooks;
import syrniki.engine.hooks.StaticField;
import syrniki.engine.hooks.StopHooks;
import syrniki.engine.hooks.ThreadHooks;
import syrniki.engine.hooks.Variable;

import java.awt.image.BufferedImage;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.CallSite;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;

/** What woven code refers to. */
final class Names {

    static final ClassDesc OBJECT = ConstantDescs.CD_Object;
    static final ClassDesc THROWABLE = ConstantDescs.CD_Throwable;
    static final ClassDesc THREAD = Thread.class.describeConstable().orElseThrow();
    static final ClassDesc IMAGE = BufferedImage.class.describeConstable().orElseThrow();
    static final ClassDesc LESSON_THREAD = LessonThread.class.describeConstable().orElseThrow();
    static final ClassDesc LAMBDAS = ClassDesc.of("java.lang.invoke.LambdaMetafactory");
    static final ClassDesc ARRAY_HOOKS = ArrayHooks.class.describeConstable().orElseThrow();
    static final ClassDesc MONITOR_HOOKS = MonitorHooks.class.describeConstable().orElseThrow();
    private static final Map<ClassDesc, ClassDesc> SUBSTITUTES =
            Map.of(
                    THREAD,
                    LESSON_THREAD,
                    of(CyclicBarrier.class),
                    of(LessonBarrier.class),
                    of(FutureTask.class),
                    of(LessonFutureTask.class),
                    of(ThreadPoolExecutor.class),
                    of(LessonPool.class),
                    of(ScheduledThreadPoolExecutor.class),
                    of(LessonScheduledPool.class),
                    of(ForkJoinPool.class),
                    of(LessonForkJoinPool.class));
    static final ClassDesc FIELD_HOOKS = FieldHooks.class.describeConstable().orElseThrow();
    static final ClassDesc NAME_HOOKS = NameHooks.class.describeConstable().orElseThrow();
    static final ClassDesc OUTPUT_HOOKS = OutputHooks.class.describeConstable().orElseThrow();
    static final ClassDesc STOP_HOOKS = StopHooks.class.describeConstable().orElseThrow();
    static final ClassDesc THREAD_HOOKS = ThreadHooks.class.describeConstable().orElseThrow();

    /** Asks whether the run is over. */
    static final DynamicCallSiteDesc OVER =
            DynamicCallSiteDesc.of(
                    ConstantDescs.ofCallsiteBootstrap(
                            STOP_HOOKS, "over", CallSite.class.describeConstable().orElseThrow()),
                    "over",
                    MethodTypeDesc.of(ConstantDescs.CD_boolean));

    private static final ClassDesc VARIABLE = Variable.class.describeConstable().orElseThrow();
    private static final ClassDesc FIELD = Field.class.describeConstable().orElseThrow();

    private static final DirectMethodHandleDesc STATIC_FIELD_OF =
            bootstrap(StaticField.class.describeConstable().orElseThrow(), VARIABLE);
    private static final DirectMethodHandleDesc FIELD_OF = bootstrap(FIELD, FIELD);

    private Names() {}

    private static ClassDesc of(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }

    private static DirectMethodHandleDesc bootstrap(ClassDesc owner, ClassDesc constant) {
        return MethodHandleDesc.ofMethod(
                DirectMethodHandleDesc.Kind.STATIC,
                owner,
                "of",
                MethodTypeDesc.of(
                        constant,
                        ConstantDescs.CD_MethodHandles_Lookup,
                        ConstantDescs.CD_String,
                        ConstantDescs.CD_Class,
                        ConstantDescs.CD_Class));
    }

    /** The class that is made instead of one of the JDK; null if there is none. */
    static ClassDesc substitute(ClassDesc type) {
        return SUBSTITUTES.get(type);
    }

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

    /** The constant that stands for a static field as a variable. */
    static DynamicConstantDesc<?> staticField(ClassDesc owner, String name) {
        return DynamicConstantDesc.ofNamed(STATIC_FIELD_OF, name, VARIABLE, owner);
    }

    /** The constant that stands for an instance field. */
    static DynamicConstantDesc<?> field(ClassDesc owner, String name) {
        return DynamicConstantDesc.ofNamed(FIELD_OF, name, FIELD, owner);
    }

    /** A field hook's type, for a field in an object ({@code owner}) or a static one. */
    static MethodTypeDesc fieldHook(boolean instance, ClassDesc value) {
        return instance
                ? MethodTypeDesc.of(
                        ConstantDescs.CD_void, OBJECT, value, FIELD, ConstantDescs.CD_int)
                : MethodTypeDesc.of(ConstantDescs.CD_void, value, VARIABLE, ConstantDescs.CD_int);
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
