import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One order, syrniki and kissel, cooked in four ways on one clock: four words told apart. */
class FourWords {
    static final long MINUTE = 1000; // a kitchen minute in milliseconds
    static final int PIECE = 2; // minutes of work before it is the other dish's turn
    static final int DOUGH = Integer.getInteger("dough", 4);
    static final int BAKING = Integer.getInteger("baking", 6);
    static final int BERRIES = Integer.getInteger("berries", 6);
    static final int BOILING = Integer.getInteger("boiling", 4);

    /** A dish: first minutes of work for the hands, then minutes of heat, which needs nobody. */
    record Dish(String name, int place, int work, int heat) {}

    static final Dish SYRNIKI = new Dish("syrniki", 0, DOUGH, BAKING);
    static final Dish KISSEL = new Dish("kissel", 1, BERRIES, BOILING);

    // What is being done about the two dishes in each kitchen, and how many minutes both took.
    static final String[] concurrency = {"to do", "to do"};
    static final String[] asynchrony = {"to do", "to do"};
    static final String[] multithreading = {"to do", "to do"};
    static final String[] parallelism = {"to do", "to do"};
    static volatile long concurrencyTook, asynchronyTook, multithreadingTook, parallelismTook;

    static final double ROUNDS = roundsPerMinute();
    static final long START = System.nanoTime();
    static final ScheduledExecutorService loop =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "asynchrony-2"));
    static final ExecutorService helper =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "parallel-6"));

    static void main() throws InterruptedException {
        List<Thread> cooks = new ArrayList<>();
        cooks.add(start("concurrency-1", FourWords::cookInTurn));
        CompletableFuture.allOf(order(SYRNIKI), order(KISSEL))
                .thenRun(() -> asynchronyTook = now())
                .thenRun(loop::shutdown);
        cooks.add(start("threads-3", () -> cookAlone(SYRNIKI)));
        cooks.add(start("threads-4", () -> cookAlone(KISSEL)));
        cooks.add(start("parallel-5", FourWords::cookInHalves));
        for (Thread cook : cooks) {
            cook.join();
        }
    }

    static Thread start(String name, Runnable task) {
        Thread cook = new Thread(task, name);
        cook.start();
        return cook;
    }

    /** Concurrency: two dishes in progress, one thread. It does a piece of each in turn. */
    static void cookInTurn() {
        Queue<Iterator<Runnable>> dishes = new ArrayDeque<>();
        dishes.add(pieces(SYRNIKI).iterator());
        dishes.add(pieces(KISSEL).iterator());
        while (!dishes.isEmpty()) {
            Iterator<Runnable> dish = dishes.remove();
            dish.next().run();
            if (dish.hasNext()) {
                dishes.add(dish);
            }
        }
        concurrencyTook = now();
    }

    static List<Runnable> pieces(Dish dish) {
        List<Runnable> pieces = new ArrayList<>();
        for (int left = dish.work; left > 0; left -= PIECE) {
            int minutes = Math.min(left, PIECE);
            pieces.add(() -> {
                tell(concurrency, dish, "in hand");
                spend(minutes);
                tell(concurrency, dish, "set aside");
            });
        }
        pieces.add(() -> standBy(concurrency, dish));
        return pieces;
    }

    /** Asynchrony: one thread, an event loop. A dish that only needs heat hands the thread over. */
    static CompletableFuture<Void> order(Dish dish) {
        return CompletableFuture.completedFuture(dish)
                .thenComposeAsync(FourWords::cookMeanwhile, loop);
    }

    static CompletableFuture<Void> cookMeanwhile(Dish dish) {
        work(asynchrony, dish);
        tell(asynchrony, dish, "on the heat");
        var done = new CompletableFuture<Void>();
        loop.schedule(() -> done.complete(null), dish.heat * MINUTE, TimeUnit.MILLISECONDS);
        return done.thenRun(() -> tell(asynchrony, dish, "ready"));
    }

    /** Multithreading: a thread a dish. The system may switch between them at any moment. */
    static void cookAlone(Dish dish) {
        work(multithreading, dish);
        standBy(multithreading, dish);
        multithreadingTook = now(); // the later of the two stays
    }

    /** Parallelism: one job after another, the work of each in halves on two cores at once. */
    static void cookInHalves() {
        for (Dish dish : List.of(SYRNIKI, KISSEL)) {
            tell(parallelism, dish, "in hand");
            var half = CompletableFuture.runAsync(() -> compute(dish.work / 2.0), helper);
            compute(dish.work / 2.0);
            half.join();
            standBy(parallelism, dish);
        }
        parallelismTook = now();
        helper.shutdown();
    }

    static void work(String[] kitchen, Dish dish) {
        tell(kitchen, dish, "in hand");
        spend(dish.work);
    }

    static void standBy(String[] kitchen, Dish dish) {
        tell(kitchen, dish, "on the heat");
        spend(dish.heat);
        tell(kitchen, dish, "ready");
    }

    static void tell(String[] kitchen, Dish dish, String what) {
        kitchen[dish.place] = what;
        if (what.equals("ready")) {
            String cook = Thread.currentThread().getName();
            IO.println(cook + ": " + dish.name + " ready after " + now() + " minutes");
        }
    }

    /** Keeps the calling thread for as long as it takes. */
    static void spend(int minutes) {
        try {
            Thread.sleep(minutes * MINUTE);
        } catch (InterruptedException e) {
            throw new IllegalStateException("the order was cancelled", e);
        }
    }

    /** Keeps a core busy: as much computing as one core does in so many minutes. */
    static void compute(double minutes) {
        for (long i = Math.round(minutes * ROUNDS); i > 0; i--) {
            round();
        }
    }

    /** Measured beforehand, so that a minute of work is a minute on a machine of any speed. */
    static double roundsPerMinute() {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 50; i++) {
            long begun = System.nanoTime();
            round();
            fastest = Math.min(fastest, System.nanoTime() - begun);
        }
        return MINUTE * 1e6 / fastest;
    }

    static void round() {
        long mixed = 1;
        for (int i = 0; i < 500_000; i++) {
            mixed ^= mixed << 13;
            mixed ^= mixed >>> 7;
            mixed ^= mixed << 17;
        }
        if (mixed == 0) {
            throw new AssertionError("never happens, but the compiler must not know");
        }
    }

    static long now() {
        return Math.round((System.nanoTime() - START) / 1e6 / MINUTE);
    }
}
