package syrniki.course;

import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * CommonMark to HTML: markup in the text itself is shown, not obeyed. A single paragraph comes
 * without its tag.
 *
 * <p>A link to {@code moment:id} leads to an instant of a run: it becomes a link to {@code #id}
 * with {@code data-moment="id"}. One to {@code term:id} becomes a link to {@code /glossary#id} of
 * class {@code term}.
 */
final class Markdown {

    /** How the address of a link to a term of the glossary begins; its id follows. */
    static final String TERM = "term:";

    private static final String MOMENT = "moment:";
    private static final Pattern TO_MOMENT = Pattern.compile("\\]\\(" + MOMENT + "([^)]*)\\)");

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder()
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .omitSingleParagraphP(true)
                    .attributeProviderFactory(context ->
                            (node, tag, attributes) -> {
                                if (node instanceof Link link) {
                                    address(link.getDestination(), attributes);
                                }
                            })
                    .build();

    private Markdown() {}

    static String html(String markdown) {
        return render(parse(markdown));
    }

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    static String render(Node text) {
        return RENDERER.render(text).strip();
    }

    private static void address(String destination, Map<String, String> attributes) {
        if (destination.startsWith(MOMENT)) {
            String id = destination.substring(MOMENT.length());
            attributes.put("href", "#" + id);
            attributes.put("data-moment", id);
            attributes.remove("rel");
        } else if (destination.startsWith(TERM)) {
            attributes.put("href", "/glossary#" + destination.substring(TERM.length()));
            attributes.put("class", "term");
            attributes.remove("rel");
        }
    }

    /** The moments that a text leads to. */
    static Set<String> moments(String markdown) {
        return TO_MOMENT
                .matcher(markdown)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
