package syrniki.engine.child;

import syrniki.engine.hooks.Console;
import syrniki.engine.hooks.Launch;
import syrniki.engine.hooks.Launcher;
import syrniki.trace.Mark;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns what a lesson wants to be started into what is really started: its own file into a JVM that
 * runs the woven classes, any other command into itself.
 */
final class ChildLauncher implements Launcher {

    /** What every process of a run has in its environment, however far down. */
    static final String RUN = "SYRNIKI_RUN";

    /** Variables that have a JVM say on its streams that it found them. */
    static final Set<String> TALKATIVE =
            Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    static final String MAIN = "syrniki.engine.ChildRun";

    private final ChildSettings settings;
    private final Registry registry;
    private final ClassFolder folder;

    /**
     * @param settings those of the process that starts others
     */
    ChildLauncher(ChildSettings settings, Registry registry, ClassFolder folder) {
        this.settings = settings;
        this.registry = registry;
        this.folder = folder;
    }

    @Override
    public Launch launch(ProcessBuilder asked) throws IOException {
        Console own = settings.console();
        Command command = Command.of(asked.command(), settings.source());
        Redirect in = asked.redirectInput();
        Redirect out = asked.redirectOutput();
        Redirect err = asked.redirectErrorStream() ? out : asked.redirectError();
        boolean ownErr = !asked.redirectErrorStream() && err == Redirect.PIPE;
        Place place =
                registry.enter(in == Redirect.PIPE, out == Redirect.PIPE, ownErr, command.own());
        int outTo = target(out, place.out(), own.out());
        Console console =
                new Console(
                        target(in, place.in(), own.in()),
                        outTo,
                        asked.redirectErrorStream() ? outTo : target(err, place.err(), own.err()));
        ProcessBuilder real = new ProcessBuilder(words(command));
        real.directory(asked.directory() != null ? asked.directory() : folder.work().toFile());
        real.redirectInput(console.in() == Console.UNSEEN ? notServers(in) : in);
        real.redirectOutput(console.out() == Console.LEARNER ? Redirect.PIPE : out);
        real.redirectError(console.err() == Console.LEARNER ? Redirect.PIPE : err);
        real.redirectErrorStream(asked.redirectErrorStream());
        Map<String, String> variables = real.environment();
        variables.clear();
        variables.putAll(asked.environment());
        variables.keySet().removeAll(TALKATIVE);
        variables.remove(ChildSettings.VARIABLE);
        variables.put(RUN, settings.mark());
        if (command.own()) {
            ChildSettings childs = settings.ofChild(place.token(), place.process(), console);
            variables.put(ChildSettings.VARIABLE, childs.text());
        }
        return new Made(place, console, command, real);
    }

    private static int target(Redirect redirect, int pipe, int own) {
        if (redirect == Redirect.PIPE) {
            return pipe;
        }
        return redirect == Redirect.INHERIT ? own : Console.UNSEEN;
    }

    /** The server's own standard input is not for lessons. */
    private Redirect notServers(Redirect in) {
        boolean servers = in == Redirect.INHERIT && settings.process() < 0;
        return servers ? Redirect.from(nowhere()) : in;
    }

    private static File nowhere() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return new File(windows ? "NUL" : "/dev/null");
    }

    private List<String> words(Command command) {
        if (!command.own()) {
            return command.words();
        }
        List<String> words = new ArrayList<>();
        words.add(java());
        words.addAll(command.options());
        words.add("-Xmx" + command.heap());
        words.addAll(folder.options());
        words.add(MAIN);
        words.addAll(command.arguments());
        return words;
    }

    /** What starts a JVM like this one. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** A process that has its place and is about to be started. */
    private final class Made implements Launch {

        private final Place place;
        private final Console console;
        private final Command command;
        private final ProcessBuilder real;

        Made(Place place, Console console, Command command, ProcessBuilder real) {
            this.place = place;
            this.console = console;
            this.command = command;
            this.real = real;
        }

        @Override
        public int process() {
            return own(place.process());
        }

        @Override
        public Console console() {
            return new Console(own(console.in()), own(console.out()), own(console.err()));
        }

        /** In a child, what is the run's is foreign. */
        private int own(int id) {
            return settings.process() < 0 ? id : Mark.foreign(id);
        }

        @Override
        public boolean watched() {
            return command.own();
        }

        @Override
        public Long heap() {
            return command.heap();
        }

        @Override
        public Process start(int thread) throws IOException {
            return registry.start(place, thread, real::start);
        }

        @Override
        public String reason() {
            return registry.reason(place.process());
        }
    }
}
