package syrniki.run;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import syrniki.trace.Batch;
import syrniki.trace.Ending;
import syrniki.trace.RunHeader;
import syrniki.trace.Verdict;
import syrniki.wire.Frame;
import syrniki.wire.FrameReader;
import syrniki.wire.MalformedFrameException;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Recordings on disk, one file a run: its frames, one after the other, as they were streamed.
 * Bounded in number and size, and by what the disk has room for: the oldest make way.
 *
 * <p>Which is older is told by the files' times of modification. They are not what the clock said
 * but never decrease from one run to the next: so a clock that is put back or forth does not turn
 * new runs into old ones.
 */
class Archive implements Tape.Medium {

    private static final Logger log = LoggerFactory.getLogger(Archive.class);
    private static final String SUFFIX = ".cbor";

    /** A disk with less room than this, in bytes, is taken for full. */
    private static final long FULL = 1 << 20;

    private final Path directory;
    private final Scratch temporary;
    private final int maxRuns;
    private final long maxBytes;
    private Consumer<String> gone = id -> {};

    /** Bytes of what is kept, by id, the oldest first. */
    private final Map<String, Long> kept = new LinkedHashMap<>();

    private long bytes;
    private long newest;

    Archive(Path wanted, int maxRuns, long maxBytes) {
        this.maxRuns = maxRuns;
        this.maxBytes = maxBytes;
        temporary = usable(wanted) ? null : Scratch.make();
        directory = temporary == null ? wanted.toAbsolutePath() : temporary.folder("runs");
        if (temporary == null) {
            log.info("Runs are kept in {}", directory);
        } else {
            log.warn(
                    "{} cannot be written to: runs are kept in {} until the server stops",
                    wanted.toAbsolutePath(),
                    directory);
        }
        readOrder();
    }

    private static boolean usable(Path wanted) {
        try {
            Files.createDirectories(wanted);
            return Files.isWritable(wanted);
        } catch (IOException e) {
            log.debug("{} cannot be made", wanted, e);
            return false;
        }
    }

    private void readOrder() {
        record Found(String id, long size, long modified) {}
        List<Found> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                if (name.endsWith(SUFFIX)) {
                    BasicFileAttributes facts =
                            Files.readAttributes(file, BasicFileAttributes.class);
                    found.add(
                            new Found(
                                    name.substring(0, name.length() - SUFFIX.length()),
                                    facts.size(),
                                    facts.lastModifiedTime().toMillis()));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            log.warn("What is in {} cannot be told", directory, e);
        }
        found.sort(Comparator.comparingLong(Found::modified));
        for (Found each : found) {
            kept.put(each.id(), each.size());
            bytes += each.size();
            newest = each.modified();
        }
    }

    /** Who is told the ids of recordings that make way. */
    void whenGone(Consumer<String> told) {
        gone = told;
    }

    /** Leaves nothing behind of what is kept for this session only. */
    void close() {
        if (temporary != null) {
            temporary.close();
        }
    }

    Path file(String id) {
        return directory.resolve(id + SUFFIX);
    }

    /** A kept run; one that was cut off is given its end. */
    synchronized Optional<Run> open(String id) {
        Path file = file(id);
        try {
            return Files.exists(file) ? read(file) : Optional.empty();
        } catch (IOException | MalformedFrameException e) {
            log.warn("{} cannot be read as a recording: {}", file, e.toString());
            return Optional.empty();
        }
    }

    private Optional<Run> read(Path file) throws IOException {
        Ledger ledger = new Ledger();
        List<Long> ends = new ArrayList<>();
        try (FrameReader frames =
                new FrameReader(new BufferedInputStream(Files.newInputStream(file)))) {
            if (!(frames.next() instanceof Frame.Head(RunHeader header))) {
                return Optional.empty();
            }
            ends.add(frames.position());
            for (Frame frame = frames.next(); frame != null; frame = frames.next()) {
                switch (frame) {
                    case Frame.Events(Batch batch) -> ledger.batch(batch);
                    case Frame.End(Ending ending) -> ledger.ended(ending);
                    case Frame.Head again -> throw new IOException(file + " has two heads");
                }
                ends.add(frames.position());
            }
            Run run = Run.kept(header, Tape.stored(file, this, ends, !frames.cutOff()), ledger);
            if (frames.cutOff()) {
                log.info("Run {} was cut off: its record ends where it was", header.run());
                run.close(Verdict.Kind.STOPPED, Run.CUT_OFF);
            }
            return Optional.of(run);
        }
    }

    /** Counts a finished recording among those that are kept; the oldest make way. */
    synchronized void keep(String id) {
        Path file = file(id);
        try {
            long size = Files.size(file);
            long modified = Files.getLastModifiedTime(file).toMillis();
            if (modified <= newest) {
                modified = newest + 1;
                Files.setLastModifiedTime(file, FileTime.fromMillis(modified));
            }
            newest = modified;
            forget(id);
            kept.put(id, size);
            bytes += size;
        } catch (IOException e) {
            log.warn("Run {} is not where it was kept", id, e);
        }
        while (kept.size() > 1 && (kept.size() > maxRuns || bytes > maxBytes)) {
            drop(kept.keySet().iterator().next());
        }
    }

    /** How many recordings are kept. */
    synchronized int count() {
        return kept.size();
    }

    private void forget(String id) {
        Long size = kept.remove(id);
        bytes -= size == null ? 0 : size;
    }

    /** Deletes a recording, if there is one. */
    synchronized void delete(String id) {
        forget(id);
        discard(file(id));
    }

    private void drop(String id) {
        delete(id);
        gone.accept(id);
    }

    @Override
    public WritableByteChannel open(Path file, long from) throws IOException {
        Files.createDirectories(directory); // somebody may have cleared it away
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(from).position(from);
        return new Lasting(channel);
    }

    @Override
    public synchronized boolean makeRoom(Path file) {
        Optional<String> oldest =
                kept.keySet().stream().filter(id -> !file(id).equals(file)).findFirst();
        if (oldest.isEmpty() || !full()) {
            return false;
        }
        drop(oldest.get());
        return true;
    }

    /** Whether the disk is. */
    boolean full() {
        try {
            return Files.getFileStore(directory).getUsableSpace() < FULL;
        } catch (IOException e) {
            log.debug("How much room {} has cannot be told", directory, e);
            return false;
        }
    }

    @Override
    public void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("{} could not be cleared away: {}", file, e.toString());
        }
    }

    /** A file that has reached the disk itself once it is closed. */
    private record Lasting(FileChannel file) implements WritableByteChannel {

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            return file.write(bytes);
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() throws IOException {
            try (file) {
                file.force(false);
            }
        }
    }
}
