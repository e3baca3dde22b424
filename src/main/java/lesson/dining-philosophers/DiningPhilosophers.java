import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/** Cooks at a round table, a fork between each two of them, and syrniki take two forks. */
class DiningPhilosophers {
    static final int count = Integer.getInteger("count", 5);
    static final int meals = Integer.getInteger("meals", 1);
    static final int pause = Integer.getInteger("pause", 1000);
    static final String rule = System.getProperty("rule", "left-first");

    static final ReentrantLock[] forks = new ReentrantLock[count]; // forks[i] is left of seat i
    static final Semaphore waiter = new Semaphore(count - 1); // lets so many sit down
    static final int[] eaten = new int[count];

    static void main() throws InterruptedException {
        for (int i = 0; i < count; i++) {
            forks[i] = new ReentrantLock();
        }
        Thread[] cooks = new Thread[count];
        for (int i = 0; i < count; i++) {
            int seat = i;
            cooks[i] = new Thread(() -> dine(seat), "cook-" + (i + 1));
            cooks[i].start();
            Thread.sleep(pause / 2); // they come one by one
        }
        for (Thread cook : cooks) {
            cook.join();
        }
        IO.println("Everybody has eaten");
    }

    static void dine(int seat) {
        ReentrantLock left = forks[seat];
        ReentrantLock right = forks[(seat + 1) % count];
        try {
            for (int meal = 0; meal < meals; meal++) {
                if (rule.equals("waiter")) {
                    waiter.acquire();
                    try {
                        eat(seat, left, right);
                    } finally {
                        waiter.release();
                    }
                } else if (rule.equals("one-left-handed") && seat == count - 1) {
                    eat(seat, right, left);
                } else {
                    eat(seat, left, right);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void eat(int seat, ReentrantLock first, ReentrantLock second)
            throws InterruptedException {
        String me = Thread.currentThread().getName();
        first.lock();
        try {
            IO.println(me + " has one fork");
            Thread.sleep(pause);
            second.lock();
            try {
                IO.println(me + " eats");
                Thread.sleep(1000);
                eaten[seat]++;
            } finally {
                second.unlock();
            }
        } finally {
            first.unlock();
        }
    }
}
