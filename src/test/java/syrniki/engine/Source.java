package syrniki.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A small Java program in a text, compiled into a class loader that has its class files as
 * resources.
 */
public final class Source extends ClassLoader {

    private final String name;
    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

    /** Compiles a program whose main class, named so, is in the unnamed package. */
    public Source(String name, String text) {
        super(ClassLoader.getPlatformClassLoader());
        this.name = name;
        StringWriter problems = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var unit =
                new SimpleJavaFileObject(
                        URI.create("text:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return text;
                    }
                };
        var files = new Kept(compiler.getStandardFileManager(null, null, null));
        if (!compiler.getTask(
                        problems, files, null, List.of("-g", "-Xlint:none"), null, List.of(unit))
                .call()) {
            throw new IllegalArgumentException(problems.toString());
        }
    }

    /** The program, to be run. */
    public Program program() {
        return new Program(name, name + ".java", this);
    }

    @Override
    public InputStream getResourceAsStream(String resource) {
        ByteArrayOutputStream bytes = classes.get(resource);
        return bytes == null ? null : new ByteArrayInputStream(bytes.toByteArray());
    }

    @Override
    protected Class<?> findClass(String type) throws ClassNotFoundException {
        ByteArrayOutputStream bytes = classes.get(type + ".class");
        if (bytes == null) {
            throw new ClassNotFoundException(type);
        }
        return defineClass(type, bytes.toByteArray(), 0, bytes.size());
    }

    private final class Kept extends ForwardingJavaFileManager<JavaFileManager> {

        Kept(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String type, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("bytes:///" + type), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    classes.put(type + ".class", bytes);
                    return bytes;
                }
            };
        }
    }
}
