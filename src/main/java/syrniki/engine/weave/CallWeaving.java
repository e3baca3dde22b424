package syrniki.engine.weave;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Calls of atomics where every access is a step: a hook comes before the real call, which says what
 * is going to be done, and one after it, which is given the result and what the first one returned.
 */
final class CallWeaving {

    private static final String PACKAGE = "java/util/concurrent/atomic/";
    private static final Set<String> ARRAYS =
            Set.of("AtomicIntegerArray", "AtomicLongArray", "AtomicReferenceArray");
    private static final Set<String> ATOMICS =
            Set.of(
                    "AtomicBoolean",
                    "AtomicInteger",
                    "AtomicLong",
                    "AtomicReference",
                    "DoubleAccumulator",
                    "DoubleAdder",
                    "LongAccumulator",
                    "LongAdder");

    /** What a method does to an atomic, as the hooks before and after it are called. */
    private enum Access {
        READ("reads", "read"),
        WRITE("writes", "updated"),
        UPDATE("updates", "updated"),
        APPLY("applies", "updated"),
        COMPARE("updates", "compared"),
        EXCHANGE("updates", "exchanged");

        final String before;
        final String after;

        Access(String before, String after) {
            this.before = before;
            this.after = after;
        }

        static Access of(String name, MethodTypeDesc type) {
            return switch (name) {
                case "get",
                        "getPlain",
                        "getOpaque",
                        "getAcquire",
                        "sum",
                        "intValue",
                        "longValue",
                        "floatValue",
                        "doubleValue",
                        "toString" ->
                        READ;
                case "set", "lazySet", "setPlain", "setOpaque", "setRelease", "reset" -> WRITE;
                default ->
                        name.startsWith("compareAndSet") || name.startsWith("weakCompareAndSet")
                                ? COMPARE
                                : name.startsWith("compareAndExchange")
                                        ? EXCHANGE
                                        : type.parameterList().stream().anyMatch(Access::function)
                                                ? APPLY
                                                : UPDATE;
            };
        }

        private static boolean function(ClassDesc type) {
            return type.isClassOrInterface() && type.packageName().equals("java.util.function");
        }
    }

    private final Dialect dialect;

    CallWeaving(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Whether an instance method has hooks before and after it. */
    boolean weaves(String owner, String name) {
        if (dialect.atomics() == null || !owner.startsWith(PACKAGE) || name.equals("length")) {
            return false;
        }
        String type = owner.substring(PACKAGE.length());
        return ATOMICS.contains(type) || ARRAYS.contains(type) && !name.equals("toString");
    }

    /**
     * Weaves a call whose receiver and arguments are on the stack.
     *
     * @param call makes the real call
     * @param dropped whether the program takes no notice of the result
     */
    void weave(
            CodeBuilder code,
            String owner,
            String name,
            MethodTypeDesc type,
            Consumer<CodeBuilder> call,
            boolean dropped,
            int line) {
        Access access = Access.of(name, type);
        ClassDesc hooks = Dialect.of(dialect.atomics());
        int count = type.parameterCount();
        int[] arguments = new int[count];
        for (int i = count - 1; i >= 0; i--) {
            TypeKind kind = TypeKind.from(type.parameterType(i));
            arguments[i] = code.allocateLocal(kind);
            code.storeLocal(kind, arguments[i]);
        }
        code.dup();
        if (ARRAYS.contains(owner.substring(PACKAGE.length()))) {
            code.iload(arguments[0]);
        } else {
            code.iconst_0();
        }
        int variable = code.allocateLocal(TypeKind.REFERENCE);
        code.loadConstant(line)
                .invokestatic(
                        hooks,
                        access.before,
                        MethodTypeDesc.of(Names.OBJECT, Names.OBJECT, CD_int, CD_int))
                .astore(variable);
        for (int i = 0; i < count; i++) {
            code.loadLocal(TypeKind.from(type.parameterType(i)), arguments[i]);
        }
        call.accept(code);
        MethodTypeDesc after = MethodTypeDesc.of(CD_void, Names.OBJECT, CD_int);
        ClassDesc result = type.returnType();
        boolean told = access != Access.UPDATE && access != Access.APPLY || !dropped;
        if (!result.equals(CD_void) && told) {
            if (TypeKind.from(result).slotSize() == 2) {
                code.dup2();
            } else {
                code.dup();
            }
            after = after.insertParameterTypes(0, Names.taken(result));
        }
        code.aload(variable).loadConstant(line).invokestatic(hooks, access.after, after);
    }
}
