package syrniki.engine.weave;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/**
 * Reads and writes of array elements: the real instruction stays, a hook comes after a read and
 * before a write.
 */
final class ArrayWeaving {

    private final Dialect dialect;

    ArrayWeaving(Dialect dialect) {
        this.dialect = dialect;
    }

    void load(CodeBuilder code, ArrayLoadInstruction load, int line) {
        TypeKind kind = load.typeKind();
        if (dialect.steps()) {
            code.dup2()
                    .loadConstant(line)
                    .invokestatic(
                            Dialect.of(dialect.arrays()),
                            "reads",
                            MethodTypeDesc.of(CD_void, Names.OBJECT, CD_int, CD_int));
        }
        code.dup2().with((CodeElement) load);
        int value = code.allocateLocal(kind);
        code.storeLocal(kind, value).loadLocal(kind, value);
        hook(code, "read", kind, line);
        code.loadLocal(kind, value);
    }

    void store(CodeBuilder code, ArrayStoreInstruction store, int line) {
        TypeKind kind = store.typeKind();
        int value = code.allocateLocal(kind);
        code.storeLocal(kind, value).dup2().loadLocal(kind, value);
        hook(code, "write", kind, line);
        code.loadLocal(kind, value).with((CodeElement) store);
    }

    private void hook(CodeBuilder code, String name, TypeKind kind, int line) {
        code.loadConstant(line)
                .invokestatic(
                        Dialect.of(dialect.arrays()),
                        name,
                        MethodTypeDesc.of(CD_void, Names.OBJECT, CD_int, taken(kind), CD_int));
    }

    private static ClassDesc taken(TypeKind kind) {
        return switch (kind) {
            case LONG -> ConstantDescs.CD_long;
            case FLOAT -> ConstantDescs.CD_float;
            case DOUBLE -> ConstantDescs.CD_double;
            case CHAR -> ConstantDescs.CD_char;
            case REFERENCE -> Names.OBJECT;
            default -> CD_int; // int, short, byte, and boolean, which shares its instructions with
                // byte
        };
    }
}
