package syrniki.engine.weave;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.function.Consumer;

/**
 * Calls of collections, maps and text under construction, where every access is a step: a method of
 * its own makes the call, with a hook before and after it.
 */
final class ContentsWeaving {

    private static final List<Class<?>> TYPES =
            List.of(
                    Collection.class,
                    Map.class,
                    Map.Entry.class,
                    Iterator.class,
                    StringBuilder.class,
                    StringBuffer.class,
                    AtomicStampedReference.class,
                    AtomicMarkableReference.class);

    /** Methods that give one more way to look into the same. */
    private static final Set<String> VIEWS =
            Set.of(
                    "iterator",
                    "listIterator",
                    "descendingIterator",
                    "elements",
                    "keys",
                    "keySet",
                    "navigableKeySet",
                    "descendingKeySet",
                    "values",
                    "entrySet",
                    "subList",
                    "subSet",
                    "headSet",
                    "tailSet",
                    "descendingSet",
                    "subMap",
                    "headMap",
                    "tailMap",
                    "descendingMap",
                    "reversed");

    private static final Set<String> NO_CALLS = Set.of("getClass", "wait", "notify", "notifyAll");

    private final ClassDesc hooks;

    ContentsWeaving(Dialect dialect) {
        hooks = dialect.contents() == null ? null : Dialect.of(dialect.contents());
    }

    /** Whether an instance method is called on something that may hold others. */
    boolean weaves(String owner, String name) {
        return hooks != null && !NO_CALLS.contains(name) && holds(owner);
    }

    private static boolean holds(String type) {
        Class<?> called = type.startsWith("java/") ? HookTable.libraryClass(type) : null;
        return called != null && TYPES.stream().anyMatch(it -> it.isAssignableFrom(called));
    }

    /**
     * Makes a method's body that calls and returns what the call does.
     *
     * @param type the receiver comes first
     * @param call makes the real call, receiver and arguments being on the stack
     */
    void body(
            CodeBuilder code,
            String name,
            MethodTypeDesc type,
            Consumer<CodeBuilder> call,
            int line) {
        TypeKind returned = TypeKind.from(type.returnType());
        int known = code.allocateLocal(TypeKind.REFERENCE);
        int result = returned == TypeKind.VOID ? -1 : code.allocateLocal(returned);
        code.aload(0)
                .loadConstant(line)
                .invokestatic(
                        hooks, "before", MethodTypeDesc.of(Names.OBJECT, Names.OBJECT, CD_int))
                .astore(known);
        code.trying(
                it -> {
                    for (int i = 0; i < type.parameterCount(); i++) {
                        TypeKind kind = TypeKind.from(type.parameterType(i));
                        it.loadLocal(kind, code.parameterSlot(i));
                    }
                    call.accept(it);
                    if (returned != TypeKind.VOID) {
                        it.storeLocal(returned, result);
                    }
                },
                catches ->
                        catches.catchingAll(it -> {
                            after(it, known, line);
                            it.athrow();
                        }));
        if (VIEWS.contains(name) && returned == TypeKind.REFERENCE) {
            code.aload(result)
                    .aload(known)
                    .invokestatic(
                            hooks,
                            "viewed",
                            MethodTypeDesc.of(CD_void, Names.OBJECT, Names.OBJECT));
        }
        after(code, known, line);
        if (returned != TypeKind.VOID) {
            code.loadLocal(returned, result);
        }
        code.return_(returned);
    }

    private void after(CodeBuilder code, int known, int line) {
        code.aload(0)
                .aload(known)
                .loadConstant(line)
                .invokestatic(
                        hooks,
                        "after",
                        MethodTypeDesc.of(CD_void, Names.OBJECT, Names.OBJECT, CD_int));
    }

    /** Whether a static method of the JDK is called on one, as {@code Collections.sort} is. */
    boolean weavesStatic(String owner, MethodTypeDesc type) {
        return hooks != null
                && owner.startsWith("java/")
                && type.parameterCount() > 0
                && mayHold(type.parameterType(0));
    }

    /** Says what a function is given that it may take to another thread. */
    void captured(CodeBuilder code, MethodTypeDesc captured) {
        each(
                code,
                captured,
                () ->
                        code.invokestatic(
                                hooks, "captured", MethodTypeDesc.of(CD_void, Names.OBJECT)));
    }

    /** Says what a method of the JDK is given to look into, as {@code new ArrayList} is. */
    void passed(CodeBuilder code, String owner, MethodTypeDesc type, int line) {
        if (owner.startsWith("java/")) {
            each(
                    code,
                    type,
                    () ->
                            code.loadConstant(line)
                                    .invokestatic(
                                            hooks,
                                            "passed",
                                            MethodTypeDesc.of(CD_void, Names.OBJECT, CD_int)));
        }
    }

    private void each(CodeBuilder code, MethodTypeDesc captured, Runnable hook) {
        if (hooks == null || captured.parameterList().stream().noneMatch(this::mayHold)) {
            return;
        }
        int count = captured.parameterCount();
        int[] slots = new int[count];
        for (int i = count - 1; i >= 0; i--) {
            TypeKind kind = TypeKind.from(captured.parameterType(i));
            slots[i] = code.allocateLocal(kind);
            code.storeLocal(kind, slots[i]);
        }
        for (int i = 0; i < count; i++) {
            code.loadLocal(TypeKind.from(captured.parameterType(i)), slots[i]);
            if (mayHold(captured.parameterType(i))) {
                code.dup();
                hook.run();
            }
        }
    }

    private boolean mayHold(ClassDesc type) {
        return type.isClassOrInterface() && holds(Names.internal(type));
    }
}
