package syrniki.bench;

import syrniki.engine.Program;
import syrniki.engine.control.Carrier;
import syrniki.engine.control.Choice;
import syrniki.engine.control.Control;
import syrniki.engine.control.ControlledProgram;
import syrniki.engine.control.RawThreads;
import syrniki.engine.control.Scheduler;
import syrniki.engine.control.Setting;
import syrniki.trace.Verdict;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Measures how many executions of a program a second controlled runs make on one core, by random
 * schedules, beside the bare virtual threads that they stand on; and whether memory stays flat.
 */
public final class Executions {

    private static final int ROUNDS = 7;
    private static final double SECONDS = 1.5;
    private static final int MANY = 10_000_000;

    /** What is measured: a program with parameters. */
    private record Case(String name, String main, Map<String, String> params) {}

    private static final List<Case> CASES =
            List.of(
                    new Case("nothing at all", "Increments", Map.of("count", "0")),
                    new Case("philosophers, 4", "Philosophers", Map.of("count", "4")),
                    new Case("lost update, 3 threads", "Increments", Map.of("count", "3")),
                    new Case("semaphore, 4 threads, 2 permits", "Burners", Map.of("count", "4")),
                    new Case("lesson dining-philosophers", "DiningPhilosophers", Map.of("count", "4")),
                    new Case("lesson lost-update", "LostUpdate", Map.of()),
                    new Case("lesson semaphore", "ThreePermits", Map.of()));

    private Executions() {}

    public static void main(String[] args) throws InterruptedException {
        Carrier carrier = new Carrier("bench", Executions::measure);
        carrier.start();
        carrier.join();
    }

    private static void measure() {
        System.out.println("executions a second of processor time: median of %d rounds, best".formatted(ROUNDS));
        CASES.forEach(Executions::rates);
        memory();
    }

    private static void rates(Case it) {
        ControlledProgram program = program(it);
        RandomChoices choices = new RandomChoices();
        int threads = 0;
        for (int i = 0; i < 1_000; i++) {
            program.run(choices, null);
            threads = program.control().threads();
        }
        int count = threads;
        int switches = Math.round(choices.switches / 1_000f);
        List<Double> controlled = new ArrayList<>();
        List<Double> raw = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            controlled.add(rate(() -> program.run(choices, null)));
            raw.add(rate(() -> RawThreads.run(count, switches)));
        }
        System.out.printf(
                "%-32s %,11.0f %,11.0f   bare threads (%d, %d switches) %,11.0f   ratio %.2f%n",
                it.name,
                median(controlled),
                best(controlled),
                count,
                switches,
                median(raw),
                median(controlled) / median(raw));
    }

    /**
     * How often something is done in a second of the current thread's processor time, which is what
     * one core gives on an idle machine, and little less on a busy one.
     */
    private static double rate(Runnable what) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        long done = 0;
        double seconds;
        do {
            for (int i = 0; i < 500; i++) {
                what.run();
            }
            done += 500;
            seconds = (threads.getCurrentThreadCpuTime() - begin) / 1e9;
        } while (seconds < SECONDS);
        return done / seconds;
    }

    private static double median(List<Double> rates) {
        return rates.stream().sorted().skip(rates.size() / 2).findFirst().orElseThrow();
    }

    private static double best(List<Double> rates) {
        return rates.stream().mapToDouble(it -> it).max().orElseThrow();
    }

    private static void memory() {
        ControlledProgram program = program(CASES.get(1));
        RandomChoices choices = new RandomChoices();
        System.out.println("memory over executions of " + CASES.get(1).name);
        long deadlocks = 0;
        for (int i = 1; i <= MANY; i++) {
            if (program.run(choices, null).kind() == Verdict.Kind.DEADLOCK) {
                deadlocks++;
            }
            if (i == MANY / 10 || i == MANY / 2 || i == MANY) {
                System.gc();
                System.out.printf(
                        "after %,11d, %,d of them deadlocked: %.1f MB of heap in use, %d threads%n",
                        i,
                        deadlocks,
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6,
                        ManagementFactory.getThreadMXBean().getThreadCount());
            }
        }
    }

    private static ControlledProgram program(Case it) {
        return new ControlledProgram(
                new Program(it.main, it.main + ".java", Executions.class.getClassLoader()),
                new Setting(it.params, 20, 1_000, false, null));
    }

    /** Chooses by chance among all who can go on, wherever that matters. */
    private static final class RandomChoices implements Scheduler {

        private final SplittableRandom random = new SplittableRandom(1);
        private long switches;

        @Override
        public int choose(Control control) {
            return control.choice(random.nextInt(control.choices()));
        }

        @Override
        public void takes(Control control, int choice) {
            if (Choice.thread(choice) != control.last()) {
                switches++;
            }
        }

        @Override
        public boolean skipsMovers() {
            return true;
        }
    }
}
