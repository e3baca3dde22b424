package syrniki.engine.weave;

import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import syrniki.engine.hooks.NameHooks;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.StackMapTableAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Weaves one method: every site that threads meet at becomes a hook that knows its line. */
final class CodeWeaver implements CodeTransform {

    private final LessonClasses lesson;
    private final Dialect dialect;
    private final Monitors monitors;
    private final ArrayWeaving arrays;
    private final CallWeaving calls;
    private final ContentsWeaving contents;
    private final HookTable hooks;
    private final ClassEntry within;
    private final LambdaWeaving lambdas;
    private final LocalNames locals;
    private final LoopWeaving loops;
    private final boolean initializer;
    private final Set<Label> passed = new HashSet<>();
    private final Set<Label> catchAll = new HashSet<>();
    private final List<CodeElement> elements;
    private int next;
    private int line;
    private boolean constructed;

    /** A weaver of one method's code. */
    CodeWeaver(
            LessonClasses lesson,
            Dialect dialect,
            HookTable hooks,
            LambdaWeaving lambdas,
            MethodModel method) {
        this.lesson = lesson;
        this.dialect = dialect;
        monitors = new Monitors(dialect);
        arrays = new ArrayWeaving(dialect);
        calls = new CallWeaving(dialect);
        contents = new ContentsWeaving(dialect);
        elements = method.code().orElseThrow().elementList();
        this.hooks = hooks;
        this.lambdas = lambdas;
        within = method.parent().orElseThrow().thisClass();
        locals = new LocalNames(method.code().orElseThrow(), lesson);
        loops =
                dialect.loops() == null
                        ? null
                        : new LoopWeaving(dialect.loops(), method.code().orElseThrow());
        String name = method.methodName().stringValue();
        initializer = name.startsWith("<");
        constructed = !name.equals("<init>");
    }

    @Override
    public void atStart(CodeBuilder code) {
        if (loops != null) {
            loops.enter(code);
        }
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        next++;
        locals.pass(element);
        switch (element) {
            case StackMapTableAttribute _ -> {} // made anew
            case LineNumber number -> {
                line = number.line();
                code.with(number);
            }
            case LabelTarget target -> {
                passed.add(target.label());
                code.with(target);
                if (locals.begun(target) instanceof LocalVariable variable) {
                    code.aload(variable.slot()).loadConstant(variable.name().stringValue());
                    code.invokestatic(
                            Dialect.of(dialect.names()),
                            "local",
                            MethodTypeDesc.of(CD_void, Names.OBJECT, CD_String));
                }
                if (loops != null) {
                    loops.at(code, target.label(), line);
                }
                if (!dialect.steps() && catchAll.contains(target.label())) {
                    code.dup()
                            .invokestatic(
                                    Names.STOP_HOOKS,
                                    "caught",
                                    MethodTypeDesc.of(CD_void, Names.THROWABLE));
                }
            }
            case ExceptionCatch handler -> {
                handler.catchType()
                        .filter(it ->
                                it.asInternalName().equals("java/lang/Throwable")
                                        || it.asInternalName().equals("java/lang/Error"))
                        .ifPresent(_ -> catchAll.add(handler.handler()));
                code.with(handler);
            }
            case BranchInstruction branch
                    when !dialect.steps() && passed.contains(branch.target()) -> {
                poll(code);
                code.with(branch);
            }
            case NewObjectInstruction made
                    when dialect.substitute(made.className().asSymbol())
                            instanceof ClassDesc other ->
                    code.new_(other);
            case MonitorInstruction monitor when monitor.opcode() == Opcode.MONITORENTER ->
                    monitors.enter(code, line);
            case MonitorInstruction _ -> monitors.exit(code, line);
            case ArrayLoadInstruction load -> arrays.load(code, load, line);
            case ArrayStoreInstruction store -> arrays.store(code, store, line);
            case InvokeDynamicInstruction site -> {
                if (site.bootstrapMethod().owner().equals(Names.LAMBDAS)) {
                    contents.captured(code, site.typeSymbol());
                }
                lambdas.weave(code, site, line);
            }
            case InvokeInstruction call -> invoke(code, call);
            case FieldInstruction access -> field(code, access);
            default -> code.with(element);
        }
    }

    /** Ends the thread here if the run is over. */
    private void poll(CodeBuilder code) {
        Label on = code.newLabel();
        code.invokedynamic(Names.OVER)
                .ifeq(on)
                .invokestatic(Names.STOP_HOOKS, "stop", MethodTypeDesc.of(CD_void))
                .labelBinding(on);
    }

    private void invoke(CodeBuilder code, InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        MethodTypeDesc type = call.typeSymbol();
        if (call.opcode() == Opcode.INVOKESPECIAL) {
            contents.passed(code, owner, type, line);
            ClassDesc other = dialect.substitute(call.owner().asSymbol());
            if (other != null && !name.equals("finalize")) {
                code.invokespecial(other, name, type);
            } else {
                code.with(call);
            }
            if (name.equals("<init>") && (owner.equals(within.asInternalName()) || !constructed)) {
                constructed = true;
            }
            return;
        }
        HookTable.Hook hook =
                call.opcode() == Opcode.INVOKESTATIC
                        ? hooks.findStatic(owner, name, type)
                        : hooks.findVirtual(owner, name, type);
        if (hook == null) {
            if (call.opcode() == Opcode.INVOKEVIRTUAL && calls.weaves(owner, name)) {
                calls.weave(code, owner, name, type, it -> it.with(call), dropped(), line);
                return;
            }
            boolean isStatic = call.opcode() == Opcode.INVOKESTATIC;
            if (isStatic ? contents.weavesStatic(owner, type) : contents.weaves(owner, name)) {
                lambdas.call(code, call, line);
                return;
            }
            contents.passed(code, owner, type, line);
            hooks.missing(
                    within.asInternalName(),
                    call.opcode() == Opcode.INVOKESTATIC,
                    owner,
                    name,
                    type);
            if (owner.equals("java/io/PrintStream")) {
                code.loadConstant(line)
                        .invokestatic(
                                Dialect.of(dialect.output()),
                                "at",
                                MethodTypeDesc.of(CD_void, CD_int));
            }
            code.with(call);
            return;
        }
        Names.call(code, hook, type.returnType(), line);
    }

    /** Whether the program takes no notice of what the current instruction leaves on the stack. */
    private boolean dropped() {
        return next < elements.size()
                && elements.get(next) instanceof StackInstruction stack
                && (stack.opcode() == Opcode.POP || stack.opcode() == Opcode.POP2);
    }

    private void field(CodeBuilder code, FieldInstruction access) {
        String owner = access.owner().asInternalName();
        String name = access.name().stringValue();
        if (owner.equals("java/lang/System") && access.opcode() == Opcode.GETSTATIC) {
            code.loadConstant(line)
                    .invokestatic(
                            Dialect.of(dialect.output()),
                            name,
                            MethodTypeDesc.of(access.typeSymbol(), CD_int));
            return;
        }
        FieldModel field = lesson.field(owner, name).orElse(null);
        if (field == null
                || field.flags().has(java.lang.reflect.AccessFlag.SYNTHETIC)
                || !constructed) {
            code.with(access);
            return;
        }
        ClassDesc declaring = field.parent().orElseThrow().thisClass().asSymbol();
        boolean own = initializer && declaring.equals(within.asSymbol());
        ClassDesc type = access.typeSymbol();
        boolean shared =
                !field.flags().has(java.lang.reflect.AccessFlag.FINAL)
                        && !own
                        && !meetingPoint(type);
        switch (access.opcode()) {
            case GETSTATIC -> {
                if (shared && dialect.steps()) {
                    code.loadConstant(dialect.staticField(declaring, name));
                    before(code, false);
                }
                code.with(access);
                if (shared) {
                    duplicate(code, type);
                    code.loadConstant(dialect.staticField(declaring, name));
                    hook(code, "read", false, type);
                }
            }
            case PUTSTATIC -> {
                if (nameable(type)) {
                    code.dup().loadConstant(name);
                    code.invokestatic(
                            Dialect.of(dialect.names()),
                            "named",
                            MethodTypeDesc.of(CD_void, Names.OBJECT, CD_String));
                }
                if (shared) {
                    duplicate(code, type);
                    code.loadConstant(dialect.staticField(declaring, name));
                    hook(code, "write", false, type);
                }
                code.with(access);
            }
            case GETFIELD -> {
                if (!shared) {
                    code.with(access);
                    return;
                }
                if (dialect.steps()) {
                    code.dup().loadConstant(dialect.field(declaring, name));
                    before(code, true);
                }
                code.dup().with(access);
                if (TypeKind.from(type).slotSize() == 2) {
                    code.dup2_x1();
                } else {
                    code.dup_x1();
                }
                code.loadConstant(dialect.field(declaring, name));
                hook(code, "read", true, type);
            }
            default -> putField(code, access, declaring, shared);
        }
    }

    private void putField(
            CodeBuilder code, FieldInstruction access, ClassDesc declaring, boolean shared) {
        String name = access.name().stringValue();
        ClassDesc type = access.typeSymbol();
        if (nameable(type)) {
            code.dup2().loadConstant(name);
            code.invokestatic(
                    Dialect.of(dialect.names()),
                    "named",
                    MethodTypeDesc.of(CD_void, Names.OBJECT, Names.OBJECT, CD_String));
        }
        if (shared && TypeKind.from(type).slotSize() == 2) {
            int value = code.allocateLocal(TypeKind.from(type));
            code.storeLocal(TypeKind.from(type), value).dup().loadLocal(TypeKind.from(type), value);
            code.loadConstant(dialect.field(declaring, name));
            hook(code, "write", true, type);
            code.loadLocal(TypeKind.from(type), value);
        } else if (shared) {
            code.dup2().loadConstant(dialect.field(declaring, name));
            hook(code, "write", true, type);
        }
        code.with(access);
    }

    private void hook(CodeBuilder code, String name, boolean instance, ClassDesc type) {
        code.loadConstant(line)
                .invokestatic(
                        Dialect.of(dialect.fields()),
                        name,
                        dialect.access(instance, Names.taken(type)));
    }

    private void before(CodeBuilder code, boolean instance) {
        code.loadConstant(line)
                .invokestatic(Dialect.of(dialect.fields()), "reads", dialect.before(instance));
    }

    private static void duplicate(CodeBuilder code, ClassDesc type) {
        if (TypeKind.from(type).slotSize() == 2) {
            code.dup2();
        } else {
            code.dup();
        }
    }

    /** Whether what a variable of the type holds is an object that threads meet at, not a value. */
    private static boolean meetingPoint(ClassDesc type) {
        return type.equals(Names.THREAD)
                || type.equals(Names.IMAGE)
                || type.isClassOrInterface() && NameHooks.meetingPlaces(type.packageName());
    }

    /** Whether a variable of the type may hold an object that threads meet at. */
    private static boolean nameable(ClassDesc type) {
        return !type.isPrimitive() && !type.equals(CD_String);
    }
}
