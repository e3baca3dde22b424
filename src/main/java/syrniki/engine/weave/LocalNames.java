package syrniki.engine.weave;

import syrniki.engine.hooks.NameHooks;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where local variables get their first value, so that the object can be named after them:
 * the store right before a variable's scope (JVMS 4.7.13).
 */
final class LocalNames {

    private final List<LocalVariable> variables = new ArrayList<>();
    private final LessonClasses lesson;
    private Instruction last;
    private boolean made;
    private int stored = -1;

    LocalNames(CodeModel method, LessonClasses lesson) {
        this.lesson = lesson;
        for (CodeElement element : method) {
            if (element instanceof LocalVariable variable && nameable(variable.typeSymbol())) {
                variables.add(variable);
            }
        }
    }

    /** Follows the method's code, element by element. */
    void pass(CodeElement element) {
        if (element instanceof Instruction instruction) {
            made = last instanceof InvokeInstruction call && call.name().equalsString("<init>");
            stored =
                    instruction instanceof StoreInstruction store
                                    && store.typeKind() == TypeKind.REFERENCE
                                    && last instanceof InvokeInstruction
                            ? store.slot()
                            : -1;
            last = instruction;
        }
    }

    /**
     * The variable whose scope begins here and which has just got its value; null if there is none.
     */
    LocalVariable begun(LabelTarget target) {
        Label here = target.label();
        for (LocalVariable variable : variables) {
            if (variable.slot() == stored
                    && variable.startScope().equals(here)
                    && (made || NameHooks.meetingPlaces(variable.typeSymbol().packageName()))) {
                return variable;
            }
        }
        return null;
    }

    private boolean nameable(ClassDesc type) {
        return type.isClassOrInterface()
                && (NameHooks.meetingPlaces(type.packageName())
                        || type.equals(Names.OBJECT)
                        || lesson.find(Names.internal(type)).isPresent());
    }
}
