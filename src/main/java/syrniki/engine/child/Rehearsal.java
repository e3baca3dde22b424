package syrniki.engine.child;

import syrniki.engine.hooks.Console;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A child that is started once, unseen, so that the JVM can keep the engine's classes as it has
 * them then (JEP 514): all later ones start in about the time that a plain JVM takes.
 */
final class Rehearsal {

    private static final System.Logger LOG = System.getLogger(Rehearsal.class.getName());

    private Rehearsal() {}

    /** Begins it, in the background; children that are started before it is over are slower. */
    static Thread begin(ClassFolder folder) {
        return Thread.ofPlatform().daemon().name("rehearsal").start(() -> rehearse(folder));
    }

    private static void rehearse(ClassFolder folder) {
        Path address = folder.path().resolve("rehearsal");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(address));
            Path made = folder.path().resolve("rehearsed.aot");
            List<String> words = new ArrayList<>();
            words.add(ChildLauncher.java());
            words.addAll(folder.basicOptions());
            words.add("-XX:AOTCacheOutput=" + made);
            words.add(ChildLauncher.MAIN);
            ProcessBuilder builder =
                    new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().keySet().removeAll(ChildLauncher.TALKATIVE);
            builder.environment().put(ChildLauncher.RUN, Watchdog.mark());
            builder.environment().put(ChildSettings.VARIABLE, settings(address, folder).text());
            Process process = builder.start();
            process.onExit().thenRun(() -> close(server));
            try (SocketChannel channel = server.accept();
                    InputStream in = Channels.newInputStream(channel)) {
                in.skip(Long.MAX_VALUE);
            }
            if (process.waitFor() == 0) {
                Files.move(made, folder.cache(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException | InterruptedException slowerThen) {
            LOG.log(Level.DEBUG, "children start without a cache", slowerThen);
        }
    }

    private static void close(ServerSocketChannel server) {
        try {
            server.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "cannot close", e);
        }
    }

    private static ChildSettings settings(Path address, ClassFolder folder) {
        return new ChildSettings(
                address,
                "",
                "",
                RehearsedProgram.class.getName(),
                "",
                folder.work(),
                0,
                new Console(0, 0, 0),
                1000,
                System.nanoTime(),
                Instant.now(),
                10,
                10_000,
                "");
    }
}
