import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Two courteous cooks, one whisk, one bowl: each steps aside for the other, again and again. */
class Livelock {
    static final String cure = System.getProperty("cure", "none");
    static final int patience = Integer.getInteger("patience", 4); // rounds in vain
    static final int pause = Integer.getInteger("pause", 400);

    static final ReentrantLock whisk = new ReentrantLock();
    static final ReentrantLock bowl = new ReentrantLock();
    static final AtomicInteger inVain = new AtomicInteger();
    static final AtomicInteger doughs = new AtomicInteger();

    static void main() throws InterruptedException {
        boolean mashaFirst = cure.equals("precedence");
        Thread masha = new Thread(() -> cook(whisk, bowl, mashaFirst), "masha");
        Thread dasha = new Thread(() -> cook(bowl, whisk, false), "dasha");
        masha.start();
        dasha.start();
        masha.join();
        dasha.join();
        IO.println("Doughs: " + doughs.get() + ", attempts in vain: " + inVain.get());
    }

    static void cook(Lock first, Lock second, boolean precedence) {
        try {
            for (int round = 1; round <= patience; round++) {
                if (attempt(first, second, precedence)) {
                    return;
                }
                Thread.sleep(cure.equals("random") ? some() : pause);
            }
            say("gives up");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes one thing and tries for the other; without success, she puts the first one back. */
    static boolean attempt(Lock first, Lock second, boolean precedence)
            throws InterruptedException {
        first.lock();
        try {
            say("has one thing");
            Thread.sleep(pause);
            if (precedence) {
                second.lock(); // she waits, for she knows that the other one steps aside
            } else if (!second.tryLock()) {
                inVain.incrementAndGet();
                say("steps aside: after you!");
                Thread.sleep(pause); // rinses it before she puts it back
                return false;
            }
            try {
                say("has both and makes dough");
                Thread.sleep(pause);
                doughs.incrementAndGet();
                return true;
            } finally {
                second.unlock();
            }
        } finally {
            first.unlock();
        }
    }

    static int some() {
        return ThreadLocalRandom.current().nextInt(4 * pause + 1);
    }

    static void say(String what) {
        IO.println(Thread.currentThread().getName() + " " + what);
    }
}
