import java.util.concurrent.locks.ReentrantLock;

/** Two cooks add to one counter, one after the other: a lock guards it. */
class LockedUpdate {
    static final int first = Integer.getInteger("first", 10);
    static final int second = Integer.getInteger("second", 20);
    static final int pause = Integer.getInteger("pause", 1000);

    static final ReentrantLock lock = new ReentrantLock();
    static int counter = 0; // guarded by lock

    static void main() throws InterruptedException {
        Thread masha = new Thread(() -> add(first), "masha");
        Thread dasha = new Thread(() -> add(second), "dasha");
        masha.start();
        dasha.start();
        masha.join();
        dasha.join();
        IO.println("counter = " + counter);
    }

    static void add(int amount) {
        String me = Thread.currentThread().getName();
        lock.lock();
        try {
            int seen = counter;
            IO.println(me + " reads " + seen);

            int sum = seen + amount;
            Thread.sleep(pause);

            counter = sum;
            IO.println(me + " writes " + sum);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
