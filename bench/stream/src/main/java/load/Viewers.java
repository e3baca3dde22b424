package load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;

/** All who watch one run: one thread reads for all of them, so that it costs the server little. */
final class Viewers implements AutoCloseable {

    private final Selector selector;
    private final Server server;
    private final String run;
    private final List<Viewer> all = new ArrayList<>();
    private final Latencies latencies = new Latencies();
    private final Stamp stamp;
    private final Thread reader;
    private long bytes;
    private int gone;
    private volatile boolean over;

    /**
     * @param run what the server calls the run
     */
    Viewers(Server server, String run) throws IOException {
        this.server = server;
        this.run = run;
        stamp = server.stamp();
        selector = Selector.open();
        reader = Thread.ofPlatform().name("viewers").start(this::read);
    }

    /** What came in a stretch of time. */
    record Seen(
            double seconds, double p50, double p99, double bytesPerSecond, long fewest, long most) {}

    /**
     * So many more, who read from now on.
     *
     * @throws SocketTimeoutException if the server has no time for them
     */
    void add(int viewers) throws IOException {
        long until = System.nanoTime() + 25_000_000_000L;
        for (int i = 0; i < viewers; i++) {
            if (System.nanoTime() > until) {
                throw new SocketTimeoutException("only " + i + " more");
            }
            Viewer viewer = new Viewer(server.open(run, 0));
            server.subscribe(viewer.channel);
            watch(viewer);
        }
    }

    /** So many who are sent everything and read nothing, until they {@link #wake}. */
    List<Viewer> stalled(int viewers) throws IOException {
        List<Viewer> stalled = new ArrayList<>();
        for (int i = 0; i < viewers; i++) {
            stalled.add(new Viewer(server.open(run, 4096)));
        }
        for (Viewer viewer : stalled) { // not before all are in: it may be the end of everything
            server.subscribe(viewer.channel);
        }
        return stalled;
    }

    /** Lets them read. */
    void wake(List<Viewer> stalled) throws IOException {
        for (Viewer viewer : stalled) {
            watch(viewer);
        }
    }

    private void watch(Viewer viewer) throws IOException {
        viewer.channel.configureBlocking(false);
        synchronized (this) {
            all.add(viewer);
        }
        viewer.channel.register(selector, SelectionKey.OP_READ, viewer);
        selector.wakeup();
    }

    /** Looks on for a while. */
    Seen during(int seconds) throws InterruptedException {
        long[] before;
        long begin = System.nanoTime();
        synchronized (this) {
            latencies.clear();
            bytes = 0;
            before = all.stream().mapToLong(viewer -> viewer.bursts).toArray();
        }
        Thread.sleep(seconds * 1000L);
        synchronized (this) {
            double took = (System.nanoTime() - begin) / 1e9;
            long fewest = Long.MAX_VALUE;
            long most = 0;
            for (int i = 0; i < before.length; i++) {
                long bursts = all.get(i).bursts - before[i];
                fewest = Math.min(fewest, bursts);
                most = Math.max(most, bursts);
            }
            return new Seen(
                    took,
                    latencies.millis(0.5),
                    latencies.millis(0.99),
                    bytes / took,
                    fewest,
                    most);
        }
    }

    /** How many of them have not yet seen what others saw half a second ago. */
    synchronized int behind(List<Viewer> some) {
        long newest = all.stream().mapToLong(viewer -> viewer.seen).max().orElse(0);
        return (int)
                some.stream().filter(viewer -> viewer.seen < newest - 500_000_000).count();
    }

    /** How many connections the server has ended. */
    synchronized int gone() {
        return gone;
    }

    private void read() {
        ByteBuffer buffer = ByteBuffer.allocate(8 << 20);
        try {
            while (!over) {
                selector.select(key -> read((Viewer) key.attachment(), buffer, key));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void read(Viewer viewer, ByteBuffer buffer, SelectionKey key) {
        int read;
        try {
            read = viewer.read(buffer, stamp, latencies);
        } catch (IOException broken) {
            read = -1;
        }
        if (read < 0) {
            key.cancel();
            gone++;
        } else {
            bytes += read;
        }
    }

    @Override
    public void close() throws Exception {
        over = true;
        selector.wakeup();
        reader.join();
        for (Viewer viewer : all) {
            viewer.channel.close();
        }
        selector.close();
    }
}
