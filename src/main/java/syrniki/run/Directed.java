package syrniki.run;

import syrniki.trace.Batch;
import syrniki.trace.Ending;
import syrniki.trace.Outlook;
import syrniki.trace.RunHeader;
import syrniki.trace.Trace;

/**
 * A directed run as far as its schedule goes.
 *
 * @param batch all that happened
 * @param ending how it ended; null if it could go on
 */
public record Directed(RunHeader header, Batch batch, Ending ending, Outlook outlook) {

    /** Its trace. */
    public Trace trace() {
        return new Trace(header, batch.threads(), batch.objects(), batch.events(), ending);
    }

    /** What it has come to. */
    public Report report() {
        Ledger ledger = new Ledger();
        ledger.batch(batch);
        if (ending != null) {
            ledger.ended(ending);
        }
        return ledger.report();
    }
}
