import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Two cooks, one whisk, one bowl, and four ways not to wait for each other forever. */
class DeadlockFixed {
    static final String cure = System.getProperty("cure", "one-order");
    static final int pause = Integer.getInteger("pause", 1000);

    static final ReentrantLock whisk = new ReentrantLock();
    static final ReentrantLock bowl = new ReentrantLock();
    static final ReentrantLock ring = new ReentrantLock(); // if both hang on one

    static void main() throws InterruptedException {
        Thread masha = new Thread(() -> cook(whisk, bowl), "masha");
        Thread dasha = new Thread(() -> cook(bowl, whisk), "dasha");
        masha.start();
        dasha.start();
        masha.join();
        dasha.join();
        IO.println("Both have made their dough");
    }

    static void cook(Lock first, Lock second) {
        try {
            switch (cure) {
                case "one-order" -> take(whisk, bowl); // whatever she would like first
                case "back-off" -> attempt(first, second, it -> it.tryLock());
                case "timeout" -> attempt(first, second, it -> it.tryLock(some(), MILLISECONDS));
                case "one-lock" -> take(ring, ring);
                default -> take(first, second); // no cure
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes one thing, then the other, and waits for it as long as it takes. */
    static void take(Lock first, Lock second) throws InterruptedException {
        first.lock();
        try {
            say("has the first thing");
            Thread.sleep(pause);
            second.lock();
            try {
                makeDough();
            } finally {
                second.unlock();
            }
        } finally {
            first.unlock();
        }
    }

    interface Try {
        boolean lock(Lock lock) throws InterruptedException;
    }

    /** Takes one thing and tries for the other; without success, she puts the first one back. */
    static void attempt(Lock first, Lock second, Try way) throws InterruptedException {
        while (true) {
            first.lock();
            try {
                say("has the first thing");
                Thread.sleep(pause);
                if (way.lock(second)) {
                    try {
                        makeDough();
                        return;
                    } finally {
                        second.unlock();
                    }
                }
                say("puts it back");
            } finally {
                first.unlock();
            }
            Thread.sleep(some()); // by chance, or they might keep step
        }
    }

    static int some() {
        return ThreadLocalRandom.current().nextInt(pause + 1);
    }

    static void makeDough() throws InterruptedException {
        say("has both and makes dough");
        Thread.sleep(pause);
    }

    static void say(String what) {
        IO.println(Thread.currentThread().getName() + " " + what);
    }
}
