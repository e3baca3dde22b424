import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;

/** Both cooks lock their bowl, then add sugar, which locks the bowl again. One gets through. */
class SelfDeadlock {
    static final String first = System.getProperty("first", "write"); // or "read"
    static final String again = System.getProperty("again", "write");

    static final ReentrantLock mashasBowl = new ReentrantLock();
    static final StampedLock dashasBowl = new StampedLock();

    static void main() throws InterruptedException {
        Thread masha = new Thread(SelfDeadlock::mashaMakesDough, "masha");
        masha.start();
        masha.join();

        Thread dasha = new Thread(SelfDeadlock::dashaMakesDough, "dasha");
        dasha.start();
        dasha.join();
    }

    static void mashaMakesDough() {
        mashasBowl.lock();
        try {
            IO.println("Masha has her bowl, holds: " + mashasBowl.getHoldCount());
            mashaAddsSugar();
        } finally {
            mashasBowl.unlock();
        }
        IO.println("Masha's dough is ready");
    }

    static void mashaAddsSugar() {
        mashasBowl.lock(); // again: a reentrant lock knows its owner and counts
        try {
            IO.println("Masha adds sugar, holds: " + mashasBowl.getHoldCount());
        } finally {
            mashasBowl.unlock();
        }
    }

    static void dashaMakesDough() {
        long stamp = first.equals("write") ? dashasBowl.writeLock() : dashasBowl.readLock();
        try {
            IO.println("Dasha has her bowl");
            dashaAddsSugar();
        } finally {
            dashasBowl.unlock(stamp);
        }
        IO.println("Dasha's dough is ready");
    }

    static void dashaAddsSugar() {
        // a stamped lock has no idea who holds it
        long stamp = again.equals("write") ? dashasBowl.writeLock() : dashasBowl.readLock();
        try {
            IO.println("Dasha adds sugar");
        } finally {
            dashasBowl.unlock(stamp);
        }
    }
}
