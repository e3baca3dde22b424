package syrniki.bench;

import syrniki.engine.Limits;
import syrniki.engine.ObservedRun;
import syrniki.engine.Program;
import syrniki.engine.Settings;
import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.RunHeader;
import syrniki.trace.Trace;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A lesson that computes, and how long it does so: from its main's first step to its last, or, where it starts
 * other processes, what it says itself.
 *
 * @param tells milliseconds in what it prints, those in its first group less those in its second; null if its
 *     whole time counts. The plain program then has a process of its own
 */
record Work(String lesson, String main, Map<String, String> params, Pattern tells) {

    private static final Path LESSONS = Path.of("../src/main/java/lesson").toAbsolutePath();
    private static final String[] NONE = {};
    private static final Limits LIMITS = new Limits(Duration.ofMinutes(2), 64, 1_000_000);

    Work(String lesson, String main, Map<String, String> params) {
        this(lesson, main, params, null);
    }

    /** Seconds that the program takes as it is. */
    double plain() throws Exception {
        return tells == null ? inThisProcess() : told(inItsOwn());
    }

    /** Seconds that it takes when it is woven and recorded. */
    double woven() throws Exception {
        Trace trace = run();
        if (tells == null) {
            return (time(trace, Kind.THREAD_END) - time(trace, Kind.THREAD_START)) / 1e9;
        }
        return told(
                trace.events().stream()
                        .filter(event -> event.kind() == Kind.OUTPUT)
                        .map(event -> event.value().toString())
                        .collect(Collectors.joining("\n")));
    }

    @Override
    public String toString() {
        return lesson + (params.containsKey("part") ? " (" + params.get("part") + ")" : "");
    }

    private double inThisProcess() throws Exception {
        params.forEach(System::setProperty);
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        try (URLClassLoader fresh = loader()) {
            Method program =
                    Arrays.stream(fresh.loadClass(main).getDeclaredMethods())
                            .filter(method -> method.getName().equals("main"))
                            .findFirst()
                            .orElseThrow();
            program.setAccessible(true);
            Object[] arguments = program.getParameterCount() == 0 ? null : new Object[] {NONE};
            long start = System.nanoTime();
            program.invoke(null, arguments);
            return (System.nanoTime() - start) / 1e9;
        } finally {
            System.setOut(out);
            params.keySet().forEach(System::clearProperty);
        }
    }

    private String inItsOwn() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        params.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add(main + ".java");
        Process process =
                new ProcessBuilder(command)
                        .directory(LESSONS.resolve(lesson).toFile())
                        .redirectErrorStream(true)
                        .start();
        return new String(process.getInputStream().readAllBytes());
    }

    private double told(String output) {
        return tells.matcher(output)
                .results()
                .mapToDouble(it -> Integer.parseInt(it.group(1)) - Integer.parseInt(it.group(2)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(lesson + " printed:\n" + output)) / 1e3;
    }

    private Trace run() throws Exception {
        try (URLClassLoader fresh = loader()) {
            Trace.Collector collector =
                    new Trace.Collector(new RunHeader("", lesson, "observed", Map.of(), 1000));
            ObservedRun.start(
                            new Program(main, main + ".java", fresh),
                            new Settings(params, 1000, LIMITS),
                            collector)
                    .ending()
                    .join();
            return collector.trace();
        }
    }

    private static long time(Trace trace, Kind kind) {
        return trace.events().stream()
                .filter(event -> event.kind() == kind && event.thread() == 0)
                .mapToLong(Event::t)
                .findFirst()
                .orElseThrow();
    }

    private static URLClassLoader loader() throws Exception {
        URL classes = Work.class.getProtectionDomain().getCodeSource().getLocation();
        return new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader());
    }
}
