package syrniki.engine.weave;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Map;

/**
 * Which hooks are woven in, of one way to run a program.
 *
 * @param calls classes whose methods stand for those of the JDK
 * @param substitutes classes that are made instead of ones of the JDK
 * @param fields hooks for fields
 * @param arrays hooks for elements of arrays
 * @param monitors hooks for monitors
 * @param names hooks that learn what the source calls an object
 * @param output hooks for the standard streams
 * @param atomics hooks that come before and after each call of an atomic; null if those are calls
 *     as any other
 * @param contents hooks that come before and after each call of a collection, a map or text under
 *     construction; null if those are calls as any other
 * @param staticField class whose {@code of} makes the constant that stands for a static field
 * @param staticVariable class of that constant
 * @param field class of the constant that stands for an instance field, and whose {@code of} makes
 *     it
 * @param loops hooks at the head of each loop; null if there are none
 * @param steps whether every access is a step that has to be waited for: a hook comes before each
 *     read, too, monitors are the hooks' alone, and static fields can be set back
 */
public record Dialect(
        List<Class<?>> calls,
        Map<Class<?>, Class<?>> substitutes,
        Class<?> fields,
        Class<?> arrays,
        Class<?> monitors,
        Class<?> names,
        Class<?> output,
        Class<?> atomics,
        Class<?> contents,
        Class<?> staticField,
        Class<?> staticVariable,
        Class<?> field,
        Class<?> loops,
        boolean steps) {

    static ClassDesc of(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }

    /** The class that is made instead of one of the JDK; null if there is none. */
    ClassDesc substitute(ClassDesc type) {
        for (Map.Entry<Class<?>, Class<?>> entry : substitutes.entrySet()) {
            if (of(entry.getKey()).equals(type)) {
                return of(entry.getValue());
            }
        }
        return null;
    }

    /** The constant that stands for a static field as a variable. */
    DynamicConstantDesc<?> staticField(ClassDesc owner, String name) {
        return constant(staticField, staticVariable, owner, name);
    }

    /** The constant that stands for an instance field. */
    DynamicConstantDesc<?> field(ClassDesc owner, String name) {
        return constant(field, field, owner, name);
    }

    private static DynamicConstantDesc<?> constant(
            Class<?> maker, Class<?> constant, ClassDesc owner, String name) {
        DirectMethodHandleDesc bootstrap =
                MethodHandleDesc.ofMethod(
                        DirectMethodHandleDesc.Kind.STATIC,
                        of(maker),
                        "of",
                        MethodTypeDesc.of(
                                of(constant),
                                ConstantDescs.CD_MethodHandles_Lookup,
                                ConstantDescs.CD_String,
                                ConstantDescs.CD_Class,
                                ConstantDescs.CD_Class));
        return DynamicConstantDesc.ofNamed(bootstrap, name, of(constant), owner);
    }

    /** The type of the hook that comes with an access to a field, in an object or static. */
    MethodTypeDesc access(boolean instance, ClassDesc value) {
        return instance
                ? MethodTypeDesc.of(CD_void, Names.OBJECT, value, of(field), CD_int)
                : MethodTypeDesc.of(CD_void, value, of(staticVariable), CD_int);
    }

    /** The type of the hook that comes before a field is read. */
    MethodTypeDesc before(boolean instance) {
        return instance
                ? MethodTypeDesc.of(CD_void, Names.OBJECT, of(field), CD_int)
                : MethodTypeDesc.of(CD_void, of(staticVariable), CD_int);
    }
}
