package load;

import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures the live stream from a program's write to its viewers, beside the same by Spring's STOMP
 * broker: {@code jar classes scenes}, of which there are {@code viewers} and {@code stalled}.
 */
final class Stream {

    private static final int WRITES = 62; // with the sleep's two events 64 a batch
    private static final int LONG_WRITES = 318;
    private static final int READERS = 100;
    private static final int STALLED = 10;

    private final Path jar;
    private final Path classes;

    private Stream(Path jar, Path classes) {
        this.jar = jar;
        this.classes = classes;
    }

    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        Stream stream = new Stream(Path.of(args[0]), Path.of(args[1]));
        for (String scene : args[2].split(",")) {
            switch (scene) {
                case "viewers" -> stream.viewers();
                case "stalled" -> stream.stalled();
                default -> throw new IllegalArgumentException("scenes: viewers, stalled");
            }
        }
    }


    /** What was measured with so many viewers; bytes and milliseconds. */
    private record Row(
            int viewers,
            double p50,
            double p99,
            double cpu,
            double bytes,
            double heap,
            double resident,
            long fewest,
            long most) {

        void print(String name) {
            System.out.printf(
                    "%,6d  %-8s %7.2f %7.2f %7.0f %8.1f %9.1f %9.1f   %d to %d%n",
                    viewers,
                    name,
                    p50,
                    p99,
                    100 * cpu,
                    bytes / 1e6,
                    heap / 1024,
                    resident / 1024,
                    fewest,
                    most);
        }

        void printOver(Row other) {
            System.out.printf(
                    "%,6d  %-8s %7.2f %7.2f %7.2f %8.2f %9.2f %9.2f%n",
                    viewers,
                    "ratio",
                    p50 / other.p50,
                    p99 / other.p99,
                    cpu / other.cpu,
                    bytes / other.bytes,
                    heap / other.heap,
                    resident / other.resident);
        }
    }

    private void viewers() throws Exception {
        System.out.println(
                """

                One run, 20 batches a second of 64 events, viewers and server on one machine
                viewers           p50 ms  p99 ms  CPU %     MB/s   heap KB    RSS KB   batches each
                """
                        .stripTrailing());
        List<Row> ours;
        try (Server server = new Syrniki(jar, classes)) {
            ours = crowds(server);
        }
        List<Row> theirs;
        try (Server server = new Stomp(jar, classes)) {
            theirs = crowds(server);
        }
        for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            ours.get(i).printOver(theirs.get(i));
        }
        System.out.println(
                "CPU: of one core; heap and RSS: a viewer, after a collection. Ratio: Syrniki to"
                        + " STOMP.");
    }

    private static List<Row> crowds(Server server) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (Viewers viewers = new Viewers(server, server.run(WRITES))) {
            int there = 100;
            viewers.add(there); // so that everything a viewer needs once is there
            Thread.sleep(3000);
            long heap = server.heap();
            long resident = server.resident();
            int before = there;
            for (int crowd : new int[] {1000, 2000}) {
                try {
                    viewers.add(crowd - there);
                } catch (SocketTimeoutException busy) {
                    System.out.printf(
                            "%,6d  %-8s has no time for so many%n", crowd, server.name);
                    break;
                }
                there = crowd;
                Thread.sleep(4000);
                long cpu = server.cpuNanos();
                Viewers.Seen seen = viewers.during(10);
                double share = (server.cpuNanos() - cpu) / 1e9 / seen.seconds();
                Row row =
                        new Row(
                                crowd,
                                seen.p50(),
                                seen.p99(),
                                share,
                                seen.bytesPerSecond(),
                                (server.heap() - heap) / (double) (crowd - before),
                                (server.resident() - resident) / (double) (crowd - before),
                                seen.fewest(),
                                seen.most());
                row.print(server.name);
                rows.add(row);
            }
            if (viewers.gone() > 0) {
                System.out.printf("        %d viewers were let go%n", viewers.gone());
            }
        }
        return rows;
    }

    private void stalled() throws Exception {
        System.out.printf(
                "%n%d viewers, 20 batches a second of 320 events, without and with %d who do not"
                        + " read%n",
                READERS, STALLED);
        try (Server server = new Syrniki(jar, classes)) {
            stalled(server);
        }
        try (Server server = new Stomp(jar, classes)) {
            stalled(server);
        }
    }

    private static void stalled(Server server) throws Exception {
        try (Viewers viewers = new Viewers(server, server.run(LONG_WRITES))) {
            viewers.add(READERS);
            Thread.sleep(3000);
            Viewers.Seen without = viewers.during(5);
            List<Viewer> stalled = viewers.stalled(STALLED);
            Thread.sleep(8000); // until all that lies between is full
            Viewers.Seen with = viewers.during(5);
            System.out.printf(
                    "%-8s without: p50 %.2f, p99 %.2f ms; with: p50 %.2f, p99 %.2f ms; batches a"
                            + " second %.1f to %.1f, then %.1f to %.1f%n",
                    server.name,
                    without.p50(),
                    without.p99(),
                    with.p50(),
                    with.p99(),
                    without.fewest() / without.seconds(),
                    without.most() / without.seconds(),
                    with.fewest() / with.seconds(),
                    with.most() / with.seconds());
            long since = System.nanoTime();
            viewers.wake(stalled);
            Thread.sleep(100);
            while (viewers.behind(stalled) > 0 && System.nanoTime() - since < 8_000_000_000L) {
                Thread.sleep(10);
            }
            System.out.printf(
                    "%-8s of %d who read again %d have caught up after %.1f s, %d were let go%n",
                    "",
                    STALLED,
                    STALLED - viewers.behind(stalled),
                    (System.nanoTime() - since) / 1e9,
                    viewers.gone());
        }
    }
}
