package syrniki.engine.child;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;

/**
 * The folder that children find their classes in: the engine's in a jar, each program's woven ones
 * beside it. One for all runs of this JVM; gone when it ends.
 */
final class ClassFolder {

    private static final String ENGINE = "engine.jar";
    private static final String OURS = "syrniki/";
    private static final List<String> ROOTS =
            List.of(
                    "syrniki/engine/ChildRun",
                    "syrniki/engine/child/RehearsedProgram",
                    "syrniki/engine/weave/WeavingLoader");

    /** Longest path that a Unix domain socket in the folder may have, somewhat less than it may. */
    private static final int LONGEST = 80;

    private static ClassFolder ofThisJvm;

    private final Path path;
    private Thread rehearsal;

    private ClassFolder(Path path) {
        this.path = path;
    }

    /** The folder as a child finds it. */
    static ClassFolder of(ChildSettings settings) {
        return new ClassFolder(settings.classes().getParent());
    }

    /** This JVM's folder, made when it is first asked for. */
    static synchronized ClassFolder ofThisJvm() throws IOException {
        if (ofThisJvm == null) {
            ClassFolder made = new ClassFolder(temporary());
            Files.createDirectory(made.work());
            made.writeEngine();
            Runtime.getRuntime().addShutdownHook(new Thread(made::delete, "child-classes"));
            ofThisJvm = made;
            made.rehearsal = Rehearsal.begin(made);
        }
        return ofThisJvm;
    }

    private static Path temporary() throws IOException {
        Path usual = Files.createTempDirectory("syrniki-");
        if (usual.toString().length() <= LONGEST) {
            return usual;
        }
        Files.delete(usual);
        return Files.createTempDirectory(Path.of("/tmp"), "syrniki-");
    }

    /** Waits until children start as fast as they can, or the time is over. */
    void awaitRehearsal(Duration patience) throws InterruptedException {
        rehearsal.join(patience);
    }

    /** The folder itself. */
    Path path() {
        return path;
    }

    /** An empty folder for processes to be in. */
    Path work() {
        return path.resolve("work");
    }

    /** Options for a JVM that finds its classes here. */
    List<String> options() {
        List<String> options = basicOptions();
        Path drivers = path.resolve(Drivers.JAR);
        if (Files.exists(drivers)) { // behind the engine: so what was kept of that still fits
            options.set(options.size() - 1, options.getLast() + File.pathSeparator + drivers);
        }
        Path cache = cache();
        if (Files.exists(cache)) {
            options.add("-XX:AOTCache=" + cache);
        }
        return options;
    }

    /** The same, without what makes it start faster; it says nothing on its own streams. */
    List<String> basicOptions() {
        return new ArrayList<>(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-Xlog:disable",
                        "-cp",
                        path.resolve(ENGINE).toString()));
    }

    /** Where the engine's classes are kept as a JVM has them once it has loaded and linked them. */
    Path cache() {
        return path.resolve("engine.aot");
    }

    /** Keeps a program's woven classes; returns the folder where a child finds them. */
    Path keep(Map<String, byte[]> classes) throws IOException {
        Path kept = path.resolve(name(new TreeMap<>(classes)));
        if (!Files.isDirectory(kept)) {
            Path made = Files.createTempDirectory(path, "new-");
            for (Map.Entry<String, byte[]> one : classes.entrySet()) {
                Files.write(made.resolve(one.getKey() + ".class"), one.getValue());
            }
            try {
                Files.move(made, kept);
            } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException again) {
                deleteAll(made); // somebody was faster with the same
            }
        }
        return kept;
    }

    private static String name(TreeMap<String, byte[]> classes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            classes.forEach((name, bytes) -> {
                digest.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Packs what the roots use, directly or not. */
    private void writeEngine() throws IOException {
        try (JarOutputStream jar =
                new JarOutputStream(Files.newOutputStream(path.resolve(ENGINE)))) {
            jar.setLevel(Deflater.NO_COMPRESSION);
            Set<String> seen = new HashSet<>(ROOTS);
            Deque<String> next = new ArrayDeque<>(ROOTS);
            while (!next.isEmpty()) {
                String name = next.remove();
                byte[] bytes = bytes(name);
                jar.putNextEntry(new ZipEntry(name + ".class"));
                jar.write(bytes);
                jar.closeEntry();
                for (PoolEntry entry : ClassFile.of().parse(bytes).constantPool()) {
                    if (entry instanceof ClassEntry used
                            && used.asInternalName().startsWith(OURS)
                            && seen.add(used.asInternalName())) {
                        next.add(used.asInternalName());
                    }
                }
            }
        }
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in =
                ClassFolder.class.getClassLoader().getResourceAsStream(name + ".class")) {
            if (in == null) {
                throw new IOException("No class " + name);
            }
            return in.readAllBytes();
        }
    }

    private void delete() {
        deleteAll(path);
    }

    private static void deleteAll(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> {
                        try {
                            Files.deleteIfExists(file);
                        } catch (IOException leftForTheNextToDie) {
                            // somebody is using it
                        }
                    });
        } catch (IOException | UncheckedIOException gone) {
            // somebody else has deleted it
        }
    }
}
