package syrniki.engine.weave;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * References to methods that have hooks, such as {@code lock::unlock}: each becomes a reference to
 * a method, added to the class, that calls the hook with its line.
 */
final class LambdaWeaving {

    private record Bridge(String name, MethodTypeDesc type, Consumer<CodeBuilder> body) {}

    private final Dialect dialect;
    private final HookTable hooks;
    private final CallWeaving calls;
    private final ContentsWeaving contents;
    private final ClassDesc within;
    private final boolean isInterface;
    private final List<Bridge> bridges = new ArrayList<>();

    LambdaWeaving(Dialect dialect, HookTable hooks, ClassDesc within, boolean isInterface) {
        this.dialect = dialect;
        this.hooks = hooks;
        calls = new CallWeaving(dialect);
        contents = new ContentsWeaving(dialect);
        this.within = within;
        this.isInterface = isInterface;
    }

    void weave(CodeBuilder code, InvokeDynamicInstruction site, int line) {
        if (!site.bootstrapMethod().owner().equals(Names.LAMBDAS)) {
            code.with(site);
            return;
        }
        ConstantDesc[] arguments =
                site.bootstrapArgs().stream()
                        .map(it -> weave(it, site.typeSymbol(), line))
                        .toArray(ConstantDesc[]::new);
        code.invokedynamic(
                DynamicCallSiteDesc.of(
                        site.bootstrapMethod(),
                        site.name().stringValue(),
                        site.typeSymbol(),
                        arguments));
    }

    private ConstantDesc weave(ConstantDesc argument, MethodTypeDesc captured, int line) {
        if (!(argument instanceof DirectMethodHandleDesc method)) {
            return argument;
        }
        MethodTypeDesc type = MethodTypeDesc.ofDescriptor(method.lookupDescriptor());
        if (method.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR) {
            ClassDesc other = dialect.substitute(method.owner());
            return other == null
                    ? method
                    : MethodHandleDesc.ofConstructor(
                            other, type.parameterList().toArray(ClassDesc[]::new));
        }
        String owner = Names.internal(method.owner());
        boolean isStatic =
                method.kind() == DirectMethodHandleDesc.Kind.STATIC
                        || method.kind() == DirectMethodHandleDesc.Kind.INTERFACE_STATIC;
        HookTable.Hook hook =
                switch (method.kind()) {
                    case STATIC, INTERFACE_STATIC ->
                            hooks.findStatic(owner, method.methodName(), type);
                    case VIRTUAL, INTERFACE_VIRTUAL ->
                            hooks.findVirtual(owner, method.methodName(), type);
                    default -> null;
                };
        boolean virtual = method.kind() == DirectMethodHandleDesc.Kind.VIRTUAL;
        boolean called = virtual || method.kind() == DirectMethodHandleDesc.Kind.INTERFACE_VIRTUAL;
        boolean around = hook == null && virtual && calls.weaves(owner, method.methodName());
        boolean held = hook == null && called && contents.weaves(owner, method.methodName());
        if (hook == null && !around && !held) {
            hooks.missing(Names.internal(within), isStatic, owner, method.methodName(), type);
            return method;
        }
        // What a lambda has captured must be of the very type that its method takes, and may be a
        // subtype of the one that declares the method.
        ClassDesc receiver =
                captured.parameterCount() > 0 ? captured.parameterType(0) : method.owner();
        MethodTypeDesc bridged = isStatic ? type : type.insertParameterTypes(0, receiver);
        Consumer<CodeBuilder> body =
                around
                        ? code -> around(code, method, type, line)
                        : code -> Names.call(code, hook, type.returnType(), line);
        Bridge bridge = held ? bridge(method, bridged, line) : bridge(bridged, body);
        return MethodHandleDesc.ofMethod(
                isInterface
                        ? DirectMethodHandleDesc.Kind.INTERFACE_STATIC
                        : DirectMethodHandleDesc.Kind.STATIC,
                within,
                bridge.name,
                bridged);
    }

    private Bridge bridge(MethodTypeDesc type, Consumer<CodeBuilder> body) {
        Bridge bridge =
                new Bridge(
                        "hook$" + bridges.size(),
                        type,
                        code -> {
                            for (int i = 0; i < type.parameterCount(); i++) {
                                TypeKind kind = TypeKind.from(type.parameterType(i));
                                code.loadLocal(kind, code.parameterSlot(i));
                            }
                            body.accept(code);
                            code.return_(TypeKind.from(type.returnType()));
                        });
        bridges.add(bridge);
        return bridge;
    }

    private Bridge bridge(DirectMethodHandleDesc method, MethodTypeDesc type, int line) {
        return bridge(
                method.methodName(),
                type,
                it -> {
                    MethodTypeDesc real = type.dropParameterTypes(0, 1);
                    if (method.kind() == DirectMethodHandleDesc.Kind.VIRTUAL) {
                        it.invokevirtual(method.owner(), method.methodName(), real);
                    } else {
                        it.invokeinterface(method.owner(), method.methodName(), real);
                    }
                },
                line);
    }

    private Bridge bridge(String name, MethodTypeDesc type, Consumer<CodeBuilder> call, int line) {
        Bridge bridge =
                new Bridge(
                        "hook$" + bridges.size(),
                        type,
                        code -> contents.body(code, name, type, call, line));
        bridges.add(bridge);
        return bridge;
    }

    /** Weaves a call of something that holds others, whose arguments are on the stack. */
    void call(CodeBuilder code, InvokeInstruction call, int line) {
        MethodTypeDesc type =
                call.opcode() == Opcode.INVOKESTATIC
                        ? call.typeSymbol()
                        : call.typeSymbol().insertParameterTypes(0, call.owner().asSymbol());
        Bridge bridge = bridge(call.name().stringValue(), type, it -> it.with(call), line);
        code.invokestatic(within, bridge.name, type, isInterface);
    }

    private void around(
            CodeBuilder code, DirectMethodHandleDesc method, MethodTypeDesc type, int line) {
        calls.weave(
                code,
                Names.internal(method.owner()),
                method.methodName(),
                type,
                it -> it.invokevirtual(method.owner(), method.methodName(), type),
                false,
                line);
    }

    /** Adds the methods that the woven references refer to. */
    void addBridges(ClassBuilder builder) {
        for (Bridge bridge : bridges) {
            builder.withMethodBody(
                    bridge.name,
                    bridge.type,
                    ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                    bridge.body);
        }
    }
}
