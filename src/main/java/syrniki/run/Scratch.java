package syrniki.run;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A temporary folder that does not outlive the server, or not for long: in it a file is locked as
 * long as it is in use, and the operating system lets go of that lock whatever the server dies of.
 * Whoever makes the next one clears away those that nobody holds any more.
 */
public final class Scratch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Scratch.class);
    private static final String PREFIX = "syrniki-server-";
    private static final String IN_USE = "in-use";

    /** This JVM's own, which it must not even look at: to close the file lets go of the lock. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel held;

    private Scratch(Path folder, FileChannel held) {
        this.folder = folder;
        this.held = held;
    }

    /**
     * A new folder in the system's temporary one.
     *
     * @throws UncheckedIOException if there can be none
     */
    public static synchronized Scratch make() {
        try {
            clearAway(Path.of(System.getProperty("java.io.tmpdir")));
            while (true) {
                Path folder = Files.createTempDirectory(PREFIX);
                OWN.add(folder);
                FileChannel held = hold(folder, StandardOpenOption.CREATE_NEW);
                if (held != null) {
                    return new Scratch(folder, held);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A folder in it, for one purpose.
     *
     * @throws UncheckedIOException if it cannot be made
     */
    public Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes it with all that is in it. */
    @Override
    public void close() {
        try (held) {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            log.warn("{} could not be cleared away", folder, e);
        }
        OWN.remove(folder);
    }

    private static void clearAway(Path temporary) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (Path folder : folders) {
                FileChannel held =
                        OWN.contains(folder) ? null : hold(folder, StandardOpenOption.WRITE);
                if (held != null) {
                    new Scratch(folder, held).close();
                }
            }
        } catch (IOException e) {
            log.debug("{} could not be looked through", temporary, e);
        }
    }

    /** Locks a folder; null if it is in use, or somebody has just cleared it away. */
    private static FileChannel hold(Path folder, StandardOpenOption how) {
        Path file = folder.resolve(IN_USE);
        try {
            FileChannel channel = FileChannel.open(file, how, StandardOpenOption.WRITE);
            if (channel.tryLock() != null && Files.exists(file)) {
                return channel;
            }
            channel.close();
        } catch (IOException notToBeHad) {
            log.debug("{} is left alone", folder, notToBeHad);
        }
        return null;
    }
}
