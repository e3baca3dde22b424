import java.util.concurrent.locks.ReentrantLock;

/** Philosophers who eat once each: nothing but threads and locks. */
class Philosophers {
    static final int count = Integer.getInteger("count", 4);

    static void main() throws InterruptedException {
        ReentrantLock[] forks = new ReentrantLock[count];
        for (int i = 0; i < count; i++) {
            forks[i] = new ReentrantLock();
        }
        Thread[] all = new Thread[count];
        for (int i = 0; i < count; i++) {
            ReentrantLock left = forks[i];
            ReentrantLock right = forks[(i + 1) % count];
            all[i] = new Thread(() -> eat(left, right));
            all[i].start();
        }
        for (Thread one : all) {
            one.join();
        }
    }

    static void eat(ReentrantLock left, ReentrantLock right) {
        left.lock();
        right.lock();
        right.unlock();
        left.unlock();
    }
}
