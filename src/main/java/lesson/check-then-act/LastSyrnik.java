import java.util.concurrent.atomic.AtomicInteger;

/** Two cooks look if a syrnik is left, think, and take it. There is one. */
class LastSyrnik {
    static final String guard = System.getProperty("guard", "each-step");
    static final int pause = Integer.getInteger("pause", 2000);

    static final Object tongs = new Object();
    static int left = Integer.getInteger("syrniki", 1); // touched with the tongs only
    static final AtomicInteger eaten = new AtomicInteger(); // by both of them

    static void main() throws InterruptedException {
        Thread masha = new Thread(LastSyrnik::dine, "masha");
        Thread dasha = new Thread(LastSyrnik::dine, "dasha");
        masha.start();
        Thread.sleep(pause / 2); // Dasha comes while Masha thinks
        dasha.start();
        masha.join();
        dasha.join();
        IO.println("left: " + left + ", eaten: " + eaten.get());
    }

    static void dine() {
        try {
            switch (guard) {
                case "each-step" -> {
                    if (lookWithTongs() > 0) {
                        Thread.sleep(pause);
                        takeWithTongs();
                    }
                }
                case "together" -> {
                    synchronized (tongs) {
                        lookAndTake();
                    }
                }
                case "look-again" -> {
                    if (lookWithTongs() > 0) {
                        Thread.sleep(pause);
                        synchronized (tongs) {
                            if (look() > 0) {
                                take();
                            }
                        }
                    }
                }
                default -> lookAndTake(); // no tongs at all
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void lookAndTake() throws InterruptedException {
        if (look() > 0) {
            Thread.sleep(pause);
            take();
        }
    }

    static int lookWithTongs() {
        synchronized (tongs) {
            return look();
        }
    }

    static void takeWithTongs() {
        synchronized (tongs) {
            take();
        }
    }

    static int look() {
        int seen = left;
        say("sees " + seen);
        return seen;
    }

    static void take() {
        int now = --left;
        eaten.incrementAndGet();
        say("takes one, leaves " + now);
    }

    static void say(String what) {
        IO.println(Thread.currentThread().getName() + " " + what);
    }
}
