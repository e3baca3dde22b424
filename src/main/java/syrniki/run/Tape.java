package syrniki.run;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import syrniki.wire.Frame;
import syrniki.wire.FrameReader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A run's frames in order. While frames still come they are in memory, for those who watch, and in
 * a file, for good; once the tape is full they are read from the file. One thread writes, any
 * number read, each at its own pace: they share no lock, with it or with one another.
 */
final class Tape {

    private static final Logger log = LoggerFactory.getLogger(Tape.class);

    /** A frame's place in the file, and its bytes while they are in memory, else null. */
    private record Slot(long offset, int length, byte[] bytes) {

        private Slot withoutBytes() {
            return new Slot(offset, length, null);
        }
    }

    /** Where a tape's file is written to. */
    interface Medium {

        /**
         * A channel to the file, from this place on: what was behind it is gone. What was written
         * is safe once it is closed.
         */
        WritableByteChannel open(Path file, long from) throws IOException;

        /**
         * Makes room for this file, if it is that which it lacks; returns whether there is more.
         */
        boolean makeRoom(Path file);

        /** Deletes a file that nobody can do anything with. */
        void discard(Path file);
    }

    private final Path file;
    private final Medium medium;
    private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
    private WritableByteChannel out;
    private volatile long length;
    private volatile boolean broken;

    /** Longer than the tape; what lies beyond {@link #size} is not there yet. */
    private volatile Slot[] slots = new Slot[16];

    private volatile int size;
    private volatile boolean full;

    private Tape(Path file, Medium medium) {
        this.file = file;
        this.medium = medium;
    }

    /** An empty tape. Its file is made with the first frame. */
    static Tape empty(Path file, Medium medium) {
        return new Tape(file, medium);
    }

    /** A tape whose frames lie in its file one after the other, each up to one of these places. */
    static Tape stored(Path file, Medium medium, List<Long> ends, boolean full) {
        Tape tape = new Tape(file, medium);
        for (long end : ends) {
            tape.append((int) (end - tape.length), null);
        }
        tape.full = full;
        return tape;
    }

    /**
     * Adds a frame: first to the file, then for those who watch, so that nobody has seen what the
     * server's death takes away. A file that cannot be written to costs the record its keeping, not
     * the viewers their run.
     */
    void add(byte[] frame) {
        store(frame);
        append(frame.length, frame);
        wake();
    }

    /** Adds the last frame. */
    void finish(byte[] frame) {
        add(frame);
        if (closeFile()) {
            slots = Arrays.stream(slots, 0, size).map(Slot::withoutBytes).toArray(Slot[]::new);
        }
        full = true;
        wake();
    }

    private void append(int bytes, byte[] frame) {
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, 2 * size);
        }
        slots[size] = new Slot(length, bytes, frame);
        length = length + bytes;
        size = size + 1; // what was written before is seen by whoever sees this
    }

    private void store(byte[] frame) {
        if (broken) {
            return;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(frame);
            while (bytes.hasRemaining()) {
                write(bytes);
            }
        } catch (IOException e) {
            giveUp(e);
        }
    }

    private void write(ByteBuffer bytes) throws IOException {
        try {
            if (out == null) {
                out = medium.open(file, length);
            }
            out.write(bytes);
        } catch (IOException e) {
            if (!medium.makeRoom(file)) {
                throw e;
            }
        }
    }

    /** From now on the frames are in memory only; half a recording is of use to nobody. */
    private void giveUp(IOException why) {
        log.warn("A run cannot be kept in {}: {}", file, why.toString());
        broken = true;
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            log.debug("{} could not be closed", file, e);
        }
        if (Arrays.stream(slots, 0, size).noneMatch(slot -> slot.bytes == null)) {
            medium.discard(file);
        }
    }

    private boolean closeFile() {
        try {
            if (out != null && !broken) {
                out.close();
            }
        } catch (IOException e) {
            giveUp(e);
        }
        return !broken;
    }

    /** Whether all there is of it is in its file, too. */
    boolean kept() {
        return !broken;
    }

    /** How many bytes its frames are. */
    long bytes() {
        return length;
    }

    /**
     * Makes everyone who waits here look again. Virtual threads are woken at less cost by one of
     * their kind, and whoever writes need not wait until a thousand are.
     */
    void wake() {
        if (!waiting.isEmpty()) {
            Thread.startVirtualThread(() -> waiting.forEach(LockSupport::unpark));
        }
    }

    /** Waits until the condition holds, as checked after each change. */
    void await(BooleanSupplier condition) throws InterruptedException {
        await(condition, LockSupport::park);
    }

    /** The same for a while; returns whether it holds. */
    boolean await(BooleanSupplier condition, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        await(
                () -> condition.getAsBoolean() || System.nanoTime() - until >= 0,
                blocker -> LockSupport.parkNanos(blocker, until - System.nanoTime()));
        return condition.getAsBoolean();
    }

    private void await(BooleanSupplier condition, Consumer<Object> park)
            throws InterruptedException {
        Thread self = Thread.currentThread();
        waiting.add(self);
        try {
            while (!condition.getAsBoolean()) {
                park.accept(this);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        } finally {
            waiting.remove(self);
        }
    }

    int size() {
        return size;
    }

    /** Whether the last frame is there. */
    boolean full() {
        return full;
    }

    /** A frame's bytes, shared by all who ask: not to be changed. */
    byte[] frame(int index) {
        Slot slot = slots[index];
        return slot.bytes != null ? slot.bytes : read(slot);
    }

    /** A frame other than the first, decoded. */
    Frame decoded(int index) {
        var bytes =
                new SequenceInputStream(
                        new ByteArrayInputStream(frame(0)), new ByteArrayInputStream(frame(index)));
        try (FrameReader reader = new FrameReader(bytes)) {
            reader.next();
            return reader.next();
        }
    }

    /** The frames there are by now, one after the other. */
    InputStream stream() {
        return new SequenceInputStream(
                Collections.enumeration(
                        IntStream.range(0, size())
                                .mapToObj(i -> (InputStream) new ByteArrayInputStream(frame(i)))
                                .toList()));
    }

    private byte[] read(Slot slot) {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer bytes = ByteBuffer.allocate(slot.length);
            while (bytes.hasRemaining()) {
                if (in.read(bytes, slot.offset + bytes.position()) < 0) {
                    throw new IOException(file + " is shorter than it was");
                }
            }
            return bytes.array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
