package syrniki.engine.child;

import syrniki.engine.hooks.Launcher;
import syrniki.engine.hooks.RunStopped;
import syrniki.trace.Records;
import syrniki.trace.Verdict;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A child's connection to the process of its run. A child that loses it is gone at once.
 *
 * <p>Two threads of its own write and read, so that nothing a lesson does, such as interrupting a
 * thread, reaches the connection.
 */
public final class Link implements Registry {

    private static final int HALTED = 128 + 9;

    private final ChildSettings settings;
    private final BlockingQueue<byte[]> unsent = new LinkedBlockingQueue<>();
    private final CountDownLatch allSent = new CountDownLatch(1);
    private final Map<Integer, CompletableFuture<Place>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger questions = new AtomicInteger();
    private volatile boolean leaving;

    private Link(ChildSettings settings) {
        this.settings = settings;
    }

    /** Connects, in the background. */
    public static Link open(ChildSettings settings) {
        Link link = new Link(settings);
        link.send(out -> {
            out.writeByte(Message.HELLO);
            RecordsWriter.text(out, settings.token());
            out.writeLong(System.nanoTime());
        });
        Thread.ofPlatform().daemon().name("link").start(link::connect);
        return link;
    }

    /** Where what this process records goes. */
    public Records records() {
        return new RecordsWriter(unsent::add);
    }

    /** Says that the whole run has to end. */
    public void tell(Verdict verdict) {
        send(out -> {
            out.writeByte(Message.VERDICT);
            out.writeByte(verdict.kind().ordinal());
            RecordsWriter.text(out, verdict.detail());
        });
    }

    /** Has the processes started that this process asks for. */
    public Launcher launcher() {
        return new ChildLauncher(settings, this, ClassFolder.of(settings));
    }

    /**
     * Returns when all is sent: nothing will come after it.
     *
     * @param status the exit code that this process will have
     */
    public void close(int status) {
        leaving = true;
        send(out -> {
            out.writeByte(Message.EXIT);
            out.writeInt(status);
        });
        unsent.add(new byte[0]);
        boolean interrupted = true;
        while (interrupted) {
            try {
                allSent.await();
                interrupted = false;
            } catch (InterruptedException e) {
                // not now
            }
        }
    }

    private void connect() {
        Thread reader;
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(settings.address()));
            reader = Thread.ofPlatform().daemon().name("link-reader").start(() -> read(channel));
            for (byte[] next = unsent.take(); next.length > 0; next = unsent.take()) {
                ByteBuffer bytes = ByteBuffer.wrap(next);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
        } catch (IOException | InterruptedException lost) {
            lost();
            return;
        }
        try {
            reader.join(); // a JVM that ends waits 300 ms for threads that are in native code
        } catch (InterruptedException e) {
            // nobody does that
        }
        allSent.countDown();
    }

    private void read(SocketChannel channel) {
        try (DataInputStream in = new DataInputStream(Channels.newInputStream(channel))) {
            while (true) {
                int message = in.readByte();
                CompletableFuture<Place> answer = asked.remove(in.readInt());
                if (message == Message.PLACE) {
                    answer.complete(
                            new Place(
                                    in.readInt(),
                                    in.readInt(),
                                    in.readInt(),
                                    in.readInt(),
                                    RecordsReader.text(in)));
                } else {
                    answer.completeExceptionally(new IOException("The run is over"));
                }
            }
        } catch (IOException lost) {
            lost();
        }
    }

    private void lost() {
        if (!leaving) {
            Runtime.getRuntime().halt(HALTED);
        }
    }

    @Override
    public Place enter(boolean in, boolean out, boolean err, boolean watched) throws IOException {
        CompletableFuture<Place> answer = new CompletableFuture<>();
        int question = questions.incrementAndGet();
        asked.put(question, answer);
        send(to -> {
            to.writeByte(Message.ENTER);
            to.writeInt(question);
            to.writeBoolean(in);
            to.writeBoolean(out);
            to.writeBoolean(err);
            to.writeBoolean(watched);
        });
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return answer.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException refused) {
            throw RunStopped.INSTANCE;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public Process start(Place place, int thread, Starting real) throws IOException {
        Process started = real.start();
        send(out -> {
            out.writeByte(Message.STARTED);
            out.writeInt(place.process());
            out.writeLong(started.pid());
            out.writeInt(thread);
        });
        return started;
    }

    /** Not known here: the run's own process puts it into what is told of the end. */
    @Override
    public String reason(int process) {
        return null;
    }

    private interface Writing {
        void write(DataOutputStream out) throws IOException;
    }

    private void send(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.write(new DataOutputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        unsent.add(bytes.toByteArray());
    }
}
