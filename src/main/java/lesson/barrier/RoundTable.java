import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

/** Three cooks go round a table with three bowls: dough, shape, fry, each time at the next bowl. */
class RoundTable {
    static final String between = System.getProperty("between", "barrier");
    static final int pace = Integer.getInteger("pace", 250);

    static final List<String> STAGES = List.of("curd", "dough", "patties", "syrniki");

    static final String[] bowls = {"curd", "curd", "curd"};
    static final AtomicInteger lumps = new AtomicInteger();
    static final CyclicBarrier everybody = new CyclicBarrier(3, RoundTable::openUp);
    static int opened; // how often the barrier has opened,
    static String opener = "nobody"; // and who came last

    static void main() throws InterruptedException {
        List<Thread> cooks =
                List.of(
                        new Thread(() -> cook(0, 1, 4, 6), "cook-1"),
                        new Thread(() -> cook(1, 6, 4, 2), "cook-2"),
                        new Thread(() -> cook(2, 3, 6, 4), "cook-3"));
        for (Thread cook : cooks) {
            cook.start();
        }
        for (Thread cook : cooks) {
            cook.join();
        }
        IO.println("On the table: " + String.join(", ", bowls));
    }

    /** Goes from bowl to bowl, and takes so long over each step. */
    static void cook(int place, int... takes) {
        try {
            for (int step = 0; step < 3; step++) {
                work((place + step) % 3, step, takes[step]);
                if (between.equals("barrier")) {
                    everybody.await();
                }
            }
        } catch (InterruptedException | BrokenBarrierException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void work(int bowl, int step, int takes) throws InterruptedException {
        String found = bowls[bowl];
        Thread.sleep(takes * pace);
        String made = found.equals(STAGES.get(step)) ? STAGES.get(step + 1) : "lump";
        bowls[bowl] = made;
        if (made.equals("lump")) {
            lumps.incrementAndGet();
        }
        String me = Thread.currentThread().getName();
        IO.println(me + ", bowl " + (bowl + 1) + ": " + found + " -> " + made);
    }

    /** Run by whoever comes last, before anybody goes on. */
    static void openUp() {
        opened++;
        opener = Thread.currentThread().getName();
        IO.println(opener + " came last: on to the next bowl");
    }
}
