package syrniki.engine.weave;

import static java.lang.constant.ConstantDescs.CD_boolean;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Superclass;
import java.lang.classfile.instruction.LineNumber;
import java.lang.reflect.AccessFlag;

/** Weaves a lesson's classes: hooks wherever threads meet, everything else as it was compiled. */
final class Weaver {

    private final LessonClasses lesson;
    private final HookTable hooks;
    private final ClassFile classFile;

    Weaver(LessonClasses lesson) {
        this.lesson = lesson;
        hooks = new HookTable(lesson);
        classFile =
                ClassFile.of(
                        ClassFile.ClassHierarchyResolverOption.of(
                                ClassHierarchyResolver.ofResourceParsing(
                                                type -> lesson.open(Names.internal(type)))
                                        .orElse(
                                                ClassHierarchyResolver.ofResourceParsing(
                                                        Weaver.class.getClassLoader()))
                                        .cached()));
    }

    /** A class's woven bytes. */
    byte[] weave(ClassModel model) {
        boolean isInterface = model.flags().has(AccessFlag.INTERFACE);
        LambdaWeaving lambdas = new LambdaWeaving(hooks, model.thisClass().asSymbol(), isInterface);
        ClassTransform transform =
                (builder, element) -> {
                    switch (element) {
                        case Superclass parent
                                when parent.superclassEntry().asSymbol().equals(Names.THREAD) ->
                                builder.withSuperclass(Names.LESSON_THREAD);
                        case MethodModel method when method.code().isPresent() ->
                                weave(builder, method, lambdas);
                        default -> builder.with(element);
                    }
                };
        return classFile.transformClass(
                model, transform.andThen(ClassTransform.endHandler(lambdas::addBridges)));
    }

    private void weave(ClassBuilder builder, MethodModel method, LambdaWeaving lambdas) {
        CodeTransform transform = new CodeWeaver(lesson, hooks, lambdas, method);
        ClassModel within = method.parent().orElseThrow();
        int flags = method.flags().flagsMask();
        int line = firstLine(method);
        if (method.flags().has(AccessFlag.SYNCHRONIZED)) {
            flags &= ~ClassFile.ACC_SYNCHRONIZED;
            boolean isStatic = method.flags().has(AccessFlag.STATIC);
            transform =
                    transform.andThen(
                            new SynchronizedWrap(
                                    isStatic ? within.thisClass().asSymbol() : null, line));
        }
        if (method.methodName().equalsString("run")
                && method.methodType().equalsString("()V")
                && lesson.libraryTypes(within.thisClass().asInternalName())
                        .contains("java/lang/Thread")) {
            transform = transform.andThen(new ThreadRunWrap(line));
        }
        int woven = flags;
        CodeTransform code = transform;
        builder.withMethod(
                method.methodName(),
                method.methodType(),
                woven,
                made ->
                        method.forEach(element -> {
                            switch (element) {
                                case CodeModel body -> made.transformCode(body, code);
                                case AccessFlags _ -> {}
                                default -> made.with(element);
                            }
                        }));
    }

    private static int firstLine(MethodModel method) {
        for (CodeElement element : method.code().orElseThrow()) {
            if (element instanceof LineNumber number) {
                return number.line();
            }
        }
        return 0;
    }

    /** The class that holds a run's stop flag. */
    byte[] stopClass() {
        return classFile.build(
                Names.STOP,
                builder ->
                        builder.withFlags(ClassFile.ACC_SYNTHETIC | ClassFile.ACC_FINAL)
                                .withField(
                                        Names.STOP_FLAG,
                                        CD_boolean,
                                        ClassFile.ACC_STATIC
                                                | ClassFile.ACC_VOLATILE
                                                | ClassFile.ACC_SYNTHETIC));
    }
}
