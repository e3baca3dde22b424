package syrniki.engine.weave;

import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a class's static fields such that they can be set back: no longer final, their initialiser
 * a method that can be called again, and a method {@code reset$} that does it all.
 */
final class StaticReset {

    /** What a class initialiser becomes. */
    static final String INITIALISER = "clinit$";

    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(CD_void);

    private final ClassDesc within;
    private final boolean initialised;
    private final List<FieldModel> fields = new ArrayList<>();

    StaticReset(ClassModel model) {
        within = model.thisClass().asSymbol();
        initialised = model.methods().stream().anyMatch(it -> initialises(it, model));
    }

    /** Whether a method is the initialiser of a class, which an interface keeps as it is. */
    static boolean initialises(MethodModel method, ClassModel within) {
        return method.methodName().equalsString("<clinit>")
                && !within.flags().has(AccessFlag.INTERFACE);
    }

    /** Adds a field, not final if the initialiser sets it. */
    void add(ClassBuilder builder, FieldModel field) {
        boolean constant = field.findAttribute(Attributes.constantValue()).isPresent();
        if (!field.flags().has(AccessFlag.STATIC) || constant) {
            builder.with(field);
            return;
        }
        fields.add(field);
        builder.withField(
                field.fieldName(),
                field.fieldType(),
                made -> {
                    field.forEach(made);
                    made.withFlags(field.flags().flagsMask() & ~ClassFile.ACC_FINAL);
                });
    }

    /** Adds the method that sets the fields back. */
    void addReset(ClassBuilder builder) {
        builder.withMethodBody(
                "reset$", NOTHING, ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC, this::body);
    }

    private void body(CodeBuilder code) {
        for (FieldModel field : fields) {
            ClassDesc type = field.fieldTypeSymbol();
            switch (TypeKind.from(type)) {
                case LONG -> code.lconst_0();
                case FLOAT -> code.fconst_0();
                case DOUBLE -> code.dconst_0();
                case REFERENCE -> code.aconst_null();
                default -> code.iconst_0();
            }
            code.putstatic(within, field.fieldName().stringValue(), type);
        }
        if (initialised) {
            code.invokestatic(within, INITIALISER, NOTHING);
        }
        code.return_();
    }
}
