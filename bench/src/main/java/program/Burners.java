import java.util.concurrent.Semaphore;

/** Threads that share a few permits. */
class Burners {
    static final int count = Integer.getInteger("count", 4);

    static final Semaphore stove = new Semaphore(2);
    static int inside;

    static void main() throws InterruptedException {
        Thread[] all = new Thread[count];
        for (int i = 0; i < count; i++) {
            all[i] = new Thread(Burners::fry);
            all[i].start();
        }
        for (Thread one : all) {
            one.join();
        }
    }

    static void fry() {
        stove.acquireUninterruptibly();
        inside++;
        inside--;
        stove.release();
    }
}
