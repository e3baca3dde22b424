package syrniki.run;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Recordings on disk, one file a run: its frames, one after the other, as they were streamed.
 * Bounded in number and size: the oldest make way.
 */
final class Archive {

    private static final Logger log = LoggerFactory.getLogger(Archive.class);
    private static final String SUFFIX = ".cbor";

    private final Path directory;
    private final int maxRuns;
    private final long maxBytes;
    private final boolean temporary;

    Archive(Path wanted, int maxRuns, long maxBytes) {
        this.maxRuns = maxRuns;
        this.maxBytes = maxBytes;
        Path usable = null;
        try {
            Files.createDirectories(wanted);
            usable = Files.isWritable(wanted) ? wanted.toAbsolutePath() : null;
        } catch (IOException e) {
            log.debug("{} cannot be made", wanted, e);
        }
        temporary = usable == null;
        directory = temporary ? temporaryDirectory() : usable;
        if (temporary) {
            log.warn(
                    "{} cannot be written to: runs are kept in {} until the server stops",
                    wanted.toAbsolutePath(),
                    directory);
        } else {
            log.info("Runs are kept in {}", directory);
        }
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("syrniki-runs");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves nothing behind of what is kept for this session only. */
    void close() {
        if (!temporary) {
            return;
        }
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            log.warn("{} could not be cleared away", directory, e);
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Run> read(Path file) throws IOException {
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
            Run run = Run.kept(header, Tape.stored(file, ends, !frames.cutOff()), ledger);
            if (frames.cutOff()) {
                log.info("Run {} was cut off: its record ends where it was", header.run());
                run.close(Verdict.Kind.STOPPED, Run.CUT_OFF);
            }
            return Optional.of(run);
        } catch (MalformedFrameException e) {
            log.warn("{} is no recording", file, e);
            return Optional.empty();
        }
    }

    /** Deletes a recording, if there is one. */
    synchronized void delete(String id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            log.warn("Run {} could not be cleared away", id, e);
        }
    }

    /**
     * Deletes the oldest recordings until the rest fit, but none in use; returns the ids of those
     * that are gone.
     */
    synchronized List<String> prune(Predicate<String> inUse) {
        List<String> gone = new ArrayList<>();
        record Kept(Path file, long size, long modified) {}
        List<Kept> kept = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (file.toString().endsWith(SUFFIX)) {
                    kept.add(
                            new Kept(
                                    file,
                                    Files.size(file),
                                    Files.getLastModifiedTime(file).toMillis()));
                }
            }
            kept.sort(Comparator.comparingLong(Kept::modified));
            long bytes = kept.stream().mapToLong(Kept::size).sum();
            int runs = kept.size();
            for (Kept old : kept) {
                if (runs <= maxRuns && bytes <= maxBytes) {
                    break;
                }
                String name = old.file().getFileName().toString();
                String id = name.substring(0, name.length() - SUFFIX.length());
                if (!inUse.test(id)) {
                    Files.deleteIfExists(old.file());
                    gone.add(id);
                    runs--;
                    bytes -= old.size();
                }
            }
        } catch (IOException e) {
            log.warn("Old runs in {} could not be cleared away", directory, e);
        }
        return gone;
    }
}
