package syrniki.engine.weave;

import static java.lang.constant.ConstantDescs.CD_boolean;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.Superclass;

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
                                                type -> lesson.open(internalName(type.descriptorString())))
                                        .orElse(ClassHierarchyResolver.ofResourceParsing(Weaver.class.getClassLoader()))
                                        .cached()));
    }

    private static String internalName(String descriptor) {
        return descriptor.substring(1, descriptor.length() - 1);
    }

    /** A class's woven bytes. */
    byte[] weave(ClassModel model) {
        return classFile.transformClass(model, (builder, element) -> weave(builder, element, model));
    }

    private void weave(ClassBuilder builder, ClassElement element, ClassModel model) {
        switch (element) {
            case Superclass parent when parent.superclassEntry().asSymbol().equals(Names.THREAD) ->
                    builder.withSuperclass(Names.LESSON_THREAD);
            case MethodModel method when method.code().isPresent() ->
                    builder.transformMethod(
                            method,
                            MethodTransform.transformingCode(
                                    new CodeWeaver(lesson, hooks, model.thisClass(), method.methodName().stringValue())));
            default -> builder.with(element);
        }
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
                                        ClassFile.ACC_STATIC | ClassFile.ACC_VOLATILE | ClassFile.ACC_SYNTHETIC));
    }
}
