package syrniki.engine.weave;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.Attributes;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.attribute.StackMapFrameInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.SimpleVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.VerificationTypeInfo;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The loops of one method: at each head hooks are told what the local variables hold, as the
 * method's stack maps list them (JVMS 4.7.4).
 */
final class LoopWeaving {

    private final ClassDesc hooks;
    private final Map<Label, StackMapFrameInfo> heads = new HashMap<>();
    private int entered;

    LoopWeaving(Class<?> hooks, CodeModel method) {
        this.hooks = Dialect.of(hooks);
        Set<Label> back = new HashSet<>();
        Set<Label> passed = new HashSet<>();
        for (CodeElement element : method) {
            if (element instanceof LabelTarget target) {
                passed.add(target.label());
            } else if (element instanceof BranchInstruction branch
                    && passed.contains(branch.target())) {
                back.add(branch.target());
            }
        }
        if (method instanceof CodeAttribute code) {
            code.findAttribute(Attributes.stackMapTable()).stream()
                    .flatMap(it -> it.entries().stream())
                    .filter(it -> back.contains(it.target()) && it.stack().isEmpty())
                    .forEach(it -> heads.put(it.target(), it));
        }
    }

    /** Comes at the method's beginning. */
    void enter(CodeBuilder code) {
        if (!heads.isEmpty()) {
            entered = code.allocateLocal(TypeKind.LONG);
            code.invokestatic(hooks, "entered", MethodTypeDesc.of(CD_long)).lstore(entered);
        }
    }

    /** Comes at a label, which may be the head of a loop. */
    void at(CodeBuilder code, Label label, int line) {
        StackMapFrameInfo head = heads.get(label);
        if (head == null) {
            return;
        }
        code.lload(entered)
                .loadConstant(line)
                .invokestatic(hooks, "head", MethodTypeDesc.of(CD_void, CD_long, CD_int));
        int slot = 0;
        for (VerificationTypeInfo type : head.locals()) {
            TypeKind kind = kind(type);
            if (kind != null) {
                code.loadLocal(kind, slot)
                        .invokestatic(
                                hooks,
                                "variable",
                                MethodTypeDesc.of(
                                        CD_void,
                                        kind == TypeKind.REFERENCE
                                                ? Names.OBJECT
                                                : kind.upperBound()));
            }
            slot += kind == null ? 1 : kind.slotSize();
        }
        code.invokestatic(hooks, "begin", MethodTypeDesc.of(CD_void));
    }

    /** What a variable holds by a stack map; null if nothing that could be told. */
    private static TypeKind kind(VerificationTypeInfo type) {
        return switch (type) {
            case SimpleVerificationTypeInfo.INTEGER -> TypeKind.INT;
            case SimpleVerificationTypeInfo.LONG -> TypeKind.LONG;
            case SimpleVerificationTypeInfo.FLOAT -> TypeKind.FLOAT;
            case SimpleVerificationTypeInfo.DOUBLE -> TypeKind.DOUBLE;
            case StackMapFrameInfo.ObjectVerificationTypeInfo _ -> TypeKind.REFERENCE;
            default -> null;
        };
    }
}
