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
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * A run's frames in order. While frames still come they are in memory, for those who watch, and in
 * a file, for good; once the tape is full they are read from the file. One thread writes, any
 * number read, each at its own pace.
 */
final class Tape {

    private static final Logger log = LoggerFactory.getLogger(Tape.class);

    /** A frame's place in the file, and its bytes while they are in memory, else null. */
    private record Slot(long offset, int length, byte[] bytes) {}

    private final Path file;
    private final List<Slot> slots = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private FileChannel out;
    private long length;
    private boolean full;
    private boolean broken;

    private Tape(Path file) {
        this.file = file;
    }

    /** An empty tape. Its file is made with the first frame. */
    static Tape empty(Path file) {
        return new Tape(file);
    }

    /** A tape whose frames lie in its file one after the other, each up to one of these places. */
    static Tape stored(Path file, List<Long> ends, boolean full) {
        Tape tape = new Tape(file);
        for (long end : ends) {
            tape.slots.add(new Slot(tape.length, (int) (end - tape.length), null));
            tape.length = end;
        }
        tape.full = full;
        return tape;
    }

    /**
     * Adds a frame. A file that cannot be written to costs the record its keeping, not the viewers
     * their run.
     */
    void add(byte[] frame) {
        store(frame);
        change(() -> {
            slots.add(new Slot(length, frame.length, frame));
            length += frame.length;
        });
    }

    /** Adds the last frame. */
    void finish(byte[] frame) {
        add(frame);
        boolean stored = closeFile();
        change(() -> {
            full = true;
            if (stored) {
                slots.replaceAll(slot -> new Slot(slot.offset, slot.length, null));
            }
        });
    }

    private void store(byte[] frame) {
        if (broken) {
            return;
        }
        try {
            if (out == null) {
                out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                out.truncate(length).position(length);
            }
            ByteBuffer bytes = ByteBuffer.wrap(frame);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        } catch (IOException e) {
            log.warn("A run cannot be kept in {}", file, e);
            broken = true;
        }
    }

    private boolean closeFile() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            log.warn("A run cannot be kept in {}", file, e);
            broken = true;
        }
        return !broken;
    }

    private void change(Runnable action) {
        lock.lock();
        try {
            action.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Makes everyone who waits here look again. */
    void wake() {
        change(() -> {});
    }

    /** Waits until the condition holds, as checked after each change; returns whether it does. */
    boolean await(BooleanSupplier condition, Duration patience) throws InterruptedException {
        long nanos = patience.toNanos();
        lock.lock();
        try {
            while (!condition.getAsBoolean()) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = changed.awaitNanos(nanos);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return slots.size();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the last frame is there. */
    boolean full() {
        lock.lock();
        try {
            return full;
        } finally {
            lock.unlock();
        }
    }

    /** A frame's bytes, shared by all who ask: not to be changed. */
    byte[] frame(int index) {
        Slot slot;
        lock.lock();
        try {
            slot = slots.get(index);
        } finally {
            lock.unlock();
        }
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
