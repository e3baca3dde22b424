import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Cooks put syrniki on a tray with few places, guests take them off. */
class BoundedBuffer {
    static final String variant = System.getProperty("variant", "right");
    static final int capacity = Integer.getInteger("capacity", 2);
    static final int producers = Integer.getInteger("producers", 2);
    static final int consumers = Integer.getInteger("consumers", 2);
    static final int items = Integer.getInteger("items", 3); // of each cook
    static final int pause = Integer.getInteger("pause", 500); // with a hand on the tray

    static final ReentrantLock lock = new ReentrantLock();
    static final Condition notFull = lock.newCondition(); // cooks wait for it
    static final Condition notEmpty = lock.newCondition(); // guests wait for it
    static final String[] tray = new String[capacity];
    static int size;

    static void main() throws InterruptedException {
        List<Thread> people = new ArrayList<>();
        for (int i = 0; i < Math.max(producers, consumers); i++) {
            int number = i;
            if (i < producers) people.add(new Thread(() -> cook(), "cook-" + (i + 1)));
            if (i < consumers) people.add(new Thread(() -> guest(number), "guest-" + (i + 1)));
        }
        for (Thread person : people) {
            person.start();
            Thread.sleep(400); // they come one by one
        }
        for (Thread person : people) {
            person.join();
        }
        IO.println("Left on the tray: " + size);
    }

    static void cook() {
        try {
            for (int n = 0; n < items; n++) {
                Thread.sleep(1000); // frying
                put("syrnik");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void guest(int number) {
        try {
            for (int n = number; n < producers * items; n += consumers) {
                String syrnik = take();
                IO.println(Thread.currentThread().getName() + " eats a " + syrnik);
                Thread.sleep(2400);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void put(String syrnik) throws InterruptedException {
        lock.lock();
        try {
            if (variant.equals("if")) {
                if (size == capacity) notFull.await(); // asks once
            } else {
                while (size == capacity) notFull.await(); // asks again when woken
            }
            Thread.sleep(pause);
            int place = size;
            tray[place] = syrnik;
            size = place + 1;
            (variant.equals("wrong-signal") ? notFull : notEmpty).signal();
        } finally {
            lock.unlock();
        }
    }

    static String take() throws InterruptedException {
        lock.lock();
        try {
            if (variant.equals("if")) {
                if (size == 0) notEmpty.await(); // asks once
            } else {
                while (size == 0) notEmpty.await(); // asks again when woken
            }
            Thread.sleep(pause);
            int place = size - 1;
            String syrnik = tray[place];
            size = place;
            notFull.signal();
            return syrnik;
        } finally {
            lock.unlock();
        }
    }
}
