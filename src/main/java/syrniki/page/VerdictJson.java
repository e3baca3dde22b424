package syrniki.page;

import java.util.List;

/**
 * How a run ended, for people.
 *
 * @param message a sentence in the asked language
 * @param cycle for a deadlock, who waits for whom
 */
record VerdictJson(String kind, String message, String detail, List<Link> cycle) {

    /** The same, said otherwise. */
    VerdictJson with(String otherMessage) {
        return new VerdictJson(kind, otherMessage, detail, cycle);
    }

    /**
     * One stuck thread: names for people, ids beside them; {@code holds} is null if it holds
     * nothing others want.
     */
    record Link(
            String thread,
            String holds,
            String waitsFor,
            int line,
            int threadId,
            int holdsId,
            int waitsForId) {}
}
