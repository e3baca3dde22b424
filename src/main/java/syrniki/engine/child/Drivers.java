package syrniki.engine.child;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.util.HashSet;
import java.util.Iterator;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.Deflater;

/**
 * The database drivers that this JVM has, packed for its children, who cannot look into a jar
 * within a jar.
 */
final class Drivers {

    /** The jar's name in the folder of classes; it need not be there. */
    static final String JAR = "drivers.jar";

    private Drivers() {}

    /** Packs them into a folder, once. */
    static synchronized void pack(Path folder) throws IOException {
        if (Files.exists(folder.resolve(JAR))) {
            return;
        }
        Path made = Files.createTempFile(folder, "new-", ".jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(made))) {
            jar.setLevel(Deflater.NO_COMPRESSION);
            Set<String> packed = new HashSet<>();
            Iterator<ServiceLoader.Provider<Driver>> drivers =
                    ServiceLoader.load(Driver.class, Drivers.class.getClassLoader()).stream()
                            .iterator();
            while (drivers.hasNext()) {
                copyJarOf(drivers.next().type(), jar, packed);
            }
        }
        try {
            Files.move(made, folder.resolve(JAR));
        } catch (FileAlreadyExistsException again) {
            Files.delete(made);
        }
    }

    /** Copies all that is in the jar which a class came in, if it did. */
    private static void copyJarOf(Class<?> type, JarOutputStream jar, Set<String> packed)
            throws IOException {
        URL place = type.getResource('/' + type.getName().replace('.', '/') + ".class");
        URLConnection connection = place == null ? null : place.openConnection();
        if (!(connection instanceof JarURLConnection found)) {
            return;
        }
        JarFile from = found.getJarFile();
        for (Iterator<JarEntry> entries = from.stream().iterator(); entries.hasNext(); ) {
            JarEntry entry = entries.next();
            if (!entry.isDirectory() && packed.add(entry.getName())) {
                jar.putNextEntry(new JarEntry(entry.getName()));
                try (InputStream bytes = from.getInputStream(entry)) {
                    bytes.transferTo(jar);
                }
                jar.closeEntry();
            }
        }
    }
}
