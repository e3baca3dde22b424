package syrniki.engine.weave;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.ReturnInstruction;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts something round a method's body: on entry, on each way out, and on what is thrown out of it.
 */
abstract class BodyWrap implements CodeTransform {

    private record Range(Label start, Label end) {}

    private final List<Range> body = new ArrayList<>();
    private Label start;
    private boolean empty = true;
    private int line;

    /** A wrap of a body that begins at a line. */
    BodyWrap(int firstLine) {
        line = firstLine;
    }

    abstract void enter(CodeBuilder code, int line);

    abstract void leave(CodeBuilder code, int line);

    /** Goes on with an exception, which is on the stack; nothing comes after it. */
    abstract void thrown(CodeBuilder code, int line);

    @Override
    public final void atStart(CodeBuilder code) {
        enter(code, line);
        start = code.newBoundLabel();
    }

    @Override
    public final void accept(CodeBuilder code, CodeElement element) {
        if (element instanceof LineNumber number) {
            line = number.line();
        }
        if (element instanceof ReturnInstruction) {
            endRange(code);
            leave(code, line);
            code.with(element);
            start = code.newBoundLabel();
        } else {
            code.with(element);
            empty &= !(element instanceof Instruction);
        }
    }

    @Override
    public final void atEnd(CodeBuilder code) {
        endRange(code);
        Label handler = code.newBoundLabel();
        thrown(code, line);
        body.forEach(range -> code.exceptionCatchAll(range.start, range.end, handler));
    }

    private void endRange(CodeBuilder code) {
        if (!empty) {
            body.add(new Range(start, code.newBoundLabel()));
            empty = true;
        }
    }
}
