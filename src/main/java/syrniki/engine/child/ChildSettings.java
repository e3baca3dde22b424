package syrniki.engine.child;

import syrniki.engine.hooks.Console;

import java.nio.file.Path;
import java.time.Instant;

/**
 * What a watched child is told by whoever starts it, in a variable of its environment.
 *
 * @param address where the run's own process listens, a Unix domain socket
 * @param token by which the child shows that it is the one that was started
 * @param mark what all processes of the run have in their environment
 * @param mainClass name of the program's main class
 * @param source name of its source file
 * @param classes folder of the program's woven classes
 * @param process its id as an object of the trace
 * @param console where its standard streams lead
 * @param scale real milliseconds for 1000 of the program's
 * @param startNanos reading of the clock when the run's time began
 * @param start the time of day then
 * @param threads how many threads it may start
 * @param events how many events it may record
 * @param progress name of the static field that tells how much is done; empty if none does
 */
public record ChildSettings(
        Path address,
        String token,
        String mark,
        String mainClass,
        String source,
        Path classes,
        int process,
        Console console,
        double scale,
        long startNanos,
        Instant start,
        int threads,
        long events,
        String progress) {

    /** The environment's variable that has all this. */
    public static final String VARIABLE = "SYRNIKI_CHILD";

    private static final String SEPARATOR = "\n";

    /** Reads what {@link #text} wrote. */
    public static ChildSettings of(String text) {
        String[] it = text.split(SEPARATOR, -1);
        return new ChildSettings(
                Path.of(it[0]),
                it[1],
                it[2],
                it[3],
                it[4],
                Path.of(it[5]),
                Integer.parseInt(it[6]),
                new Console(
                        Integer.parseInt(it[7]), Integer.parseInt(it[8]), Integer.parseInt(it[9])),
                Double.parseDouble(it[10]),
                Long.parseLong(it[11]),
                Instant.ofEpochSecond(Long.parseLong(it[12]), Long.parseLong(it[16])),
                Integer.parseInt(it[13]),
                Long.parseLong(it[14]),
                it[15]);
    }

    /** All of it as one text. */
    String text() {
        return String.join(
                SEPARATOR,
                address.toString(),
                token,
                mark,
                mainClass,
                source,
                classes.toString(),
                Integer.toString(process),
                Integer.toString(console.in()),
                Integer.toString(console.out()),
                Integer.toString(console.err()),
                Double.toString(scale),
                Long.toString(startNanos),
                Long.toString(start.getEpochSecond()),
                Integer.toString(threads),
                Long.toString(events),
                progress,
                Integer.toString(start.getNano()));
    }

    /** What a child of this child is told. */
    ChildSettings ofChild(String childsToken, int childsProcess, Console childsConsole) {
        return new ChildSettings(
                address,
                childsToken,
                mark,
                mainClass,
                source,
                classes,
                childsProcess,
                childsConsole,
                scale,
                startNanos,
                start,
                threads,
                events,
                progress);
    }
}
