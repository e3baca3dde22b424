package syrniki.course;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Turns texts of one language from Markdown into HTML: with the language's typography, and the
 * glossary's words as links where they first appear. Code, headings and links are left as they are.
 */
final class Prose {

    private final Language language;
    private final Vocabulary vocabulary;
    private final Set<String> left;

    /**
     * @param left ids of terms whose words do not mean the term here
     */
    Prose(Language language, Vocabulary vocabulary, Set<String> left) {
        this.language = language;
        this.vocabulary = vocabulary;
        this.left = left;
    }

    /** A plain text, with typography alone; null stays null. */
    String plain(String text) {
        return text == null ? null : Typography.of(language, text);
    }

    /** A text by itself. */
    String html(String markdown) {
        return together().apply(markdown);
    }

    /** A text without links to the glossary; null stays null. */
    String unlinked(String markdown) {
        return markdown == null ? null : render(markdown, null);
    }

    /** For texts that are read together: a term is linked in the first of them that has it. */
    UnaryOperator<String> together() {
        Set<String> seen = new HashSet<>(left);
        return markdown -> render(markdown, seen);
    }

    /** Texts that are read together. */
    List<String> html(List<String> markdown) {
        return markdown.stream().map(together()).toList();
    }

    private String render(String markdown, Set<String> seen) {
        Node text = Markdown.parse(markdown);
        text.accept(new Words(seen));
        return Markdown.render(text);
    }

    /** Goes over what is neither code nor markup. */
    private final class Words extends AbstractVisitor {

        /** Terms that need no link any more; null where there are no links to be. */
        private Set<String> seen;

        Words(Set<String> seen) {
            this.seen = seen;
        }

        @Override
        public void visit(Link link) {
            withoutLinks(link);
        }

        @Override
        public void visit(Heading heading) {
            withoutLinks(heading);
        }

        private void withoutLinks(Node node) {
            Set<String> kept = seen;
            seen = null;
            visitChildren(node);
            seen = kept;
        }

        @Override
        public void visit(Text first) {
            String text = Typography.of(language, first.getLiteral());
            if (seen == null) {
                first.setLiteral(text);
                return;
            }
            int from = 0;
            for (Vocabulary.Found found : vocabulary.find(text)) {
                if (seen.add(found.term())) {
                    first.insertBefore(new Text(text.substring(from, found.start())));
                    Link link = new Link(Markdown.TERM + found.term(), null);
                    link.appendChild(new Text(text.substring(found.start(), found.end())));
                    first.insertBefore(link);
                    from = found.end();
                }
            }
            first.setLiteral(text.substring(from));
        }

        /** Goes on from what is next only when a text's lines are one: those after it are gone. */
        @Override
        protected void visitChildren(Node parent) {
            for (Node node = parent.getFirstChild(), next; node != null; node = next) {
                if (node instanceof Text text) {
                    text.setLiteral(joined(text));
                }
                next = node.getNext();
                node.accept(this);
            }
        }

        /** Its text and that of those beside it, of which it is left alone: lines are one. */
        private static String joined(Text first) {
            StringBuilder text = new StringBuilder(first.getLiteral());
            for (Node next = first.getNext();
                    next instanceof Text || next instanceof SoftLineBreak;
                    next = first.getNext()) {
                text.append(next instanceof Text more ? more.getLiteral() : " ");
                next.unlink();
            }
            return text.toString();
        }
    }
}
