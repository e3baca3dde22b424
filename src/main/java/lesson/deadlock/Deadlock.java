import java.util.concurrent.locks.ReentrantLock;

/** Two cooks need the same two things and take them in opposite order. */
class Deadlock {
    static final int pause = Integer.getInteger("pause", 1000);

    static final ReentrantLock whisk = new ReentrantLock();
    static final ReentrantLock bowl = new ReentrantLock();

    static void main() throws InterruptedException {
        Thread masha = new Thread(Deadlock::whiskThenBowl, "masha");
        Thread dasha = new Thread(Deadlock::bowlThenWhisk, "dasha");
        masha.start();
        dasha.start();
        masha.join();
        dasha.join();
        IO.println("Both have made their dough");
    }

    static void whiskThenBowl() {
        whisk.lock();
        try {
            IO.println("Masha has the whisk");
            Thread.sleep(pause);

            bowl.lock();
            try {
                IO.println("Masha has both and makes dough");
            } finally {
                bowl.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            whisk.unlock();
        }
    }

    static void bowlThenWhisk() {
        bowl.lock();
        try {
            IO.println("Dasha has the bowl");
            Thread.sleep(pause);

            whisk.lock();
            try {
                IO.println("Dasha has both and makes dough");
            } finally {
                whisk.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            bowl.unlock();
        }
    }
}
