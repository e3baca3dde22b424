import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;

/** A parent starts two children and waits for them, or does not. What becomes of them? */
class DaemonChildren {
    static final boolean join = Boolean.getBoolean("join");
    static final boolean daemon = Boolean.getBoolean("daemon");
    static final int syrniki = Integer.getInteger("syrniki", 5);

    static int fried; // by this process, in its own memory
    static Integer parentExit, aliveAfterParent; // null: not known yet

    static void main(String[] args) throws Exception {
        switch (args.length == 0 ? "onlooker" : args[0]) {
            case "parent" -> parent(args[1], args[2].equals("true"), args[3].equals("true"));
            case "child" -> child(Integer.parseInt(args[1]));
            default -> onlooker();
        }
    }

    /** Stands for the shell: starts the parent, and sees what is left when it has ended. */
    static void onlooker() throws IOException, InterruptedException {
        Process parent = start("parent", "" + syrniki, "" + join, "" + daemon);
        List<ProcessHandle> children = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            long pid = Long.parseLong(parent.inputReader().readLine());
            children.add(ProcessHandle.of(pid).orElseThrow());
        }
        IO.println("Parent " + parent.pid() + " has children " + pids(children));
        for (String line; (line = parent.inputReader().readLine()) != null; ) {
            IO.println(line);
        }
        parentExit = parent.waitFor();
        IO.println("The parent is gone, exit code " + parentExit);

        children.removeIf(child -> !works(child));
        aliveAfterParent = children.size();
        while (!children.isEmpty()) {
            IO.println("Still at work, without a parent: " + pids(children));
            Thread.sleep(1000);
            children.removeIf(child -> !works(child));
        }
        IO.println("Nobody is left");
    }

    static void parent(String syrniki, boolean join, boolean daemon) throws Exception {
        Process[] children = {start("child", syrniki), start("child", syrniki)};
        if (daemon) {
            Thread lastAct = new Thread(() -> end(children), "last-act");
            Runtime.getRuntime().addShutdownHook(lastAct);
        }
        for (Process child : children) {
            child.inputReader().readLine(); // "at the stove"
            IO.println(child.pid());
        }
        Thread.sleep(1500); // we have things of our own to do
        if (join) {
            for (Process child : children) {
                String result = child.inputReader().readLine();
                int exit = child.waitFor();
                IO.println("Child " + child.pid() + " brings " + result + ", exit code " + exit);
            }
        }
    }

    /** Java knows no daemon processes: a parent has to end them itself, on its way out. */
    static void end(Process[] children) {
        for (Process child : children) {
            child.destroy();
        }
        try {
            for (Process child : children) {
                child.waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void child(int syrniki) throws InterruptedException {
        IO.println("at the stove");
        while (fried < syrniki) {
            Thread.sleep(1000);
            fried++;
        }
        IO.println(fried + " syrniki"); // into the pipe, whether or not there is anybody to read it
    }

    /** Starts another JVM with this same file. */
    static Process start(String... args) throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        List<String> command = new ArrayList<>(List.of(java, "-Xmx64m", "DaemonChildren.java"));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    }

    /** One that has ended, but was not yet asked for its exit code, has no command any more. */
    static boolean works(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    static List<Long> pids(List<ProcessHandle> processes) {
        return processes.stream().map(ProcessHandle::pid).toList();
    }
}
