import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Masha never stands beside a wait, Dasha does one thing after another. Both make syrniki. */
class KitchenRace {
    static final long MINUTE = 1000; // a kitchen minute in milliseconds
    static final int CURD = Integer.getInteger("curd", 5);
    static final int SHELVES = Integer.getInteger("shelves", 5);
    static final int TILL = Integer.getInteger("till", 2);
    static final int PAN = Integer.getInteger("pan", 10);
    static final int DOUGH = Integer.getInteger("dough", 10);

    static volatile String mashaAt = "door";
    static volatile boolean mashaCurdWeighing, mashaPanHeating;
    static volatile long mashaShop, mashaTotal;

    static volatile String dashaAt = "door";
    static volatile boolean dashaCurdWeighing, dashaPanHeating;
    static volatile long dashaShop, dashaTotal;

    static final long start = System.nanoTime();
    static final ScheduledExecutorService masha =
            Executors.newSingleThreadScheduledExecutor(loop -> new Thread(loop, "masha"));

    static void main() throws InterruptedException {
        Thread dasha = new Thread(KitchenRace::dashaRaces, "dasha");
        dasha.start();

        CompletableFuture.completedFuture("go")
                .thenComposeAsync(_ -> mashaShops(), masha)
                .thenComposeAsync(_ -> mashaCooks(), masha)
                .join();
        dasha.join();
        masha.shutdown();
    }

    static CompletableFuture<Void> mashaShops() {
        mashaAt = "dairy counter";
        mashaCurdWeighing = true;
        var curd = after(CURD).thenRun(() -> mashaCurdWeighing = false);

        mashaAt = "shelves";
        spend(SHELVES);

        mashaAt = "dairy counter";
        return curd.thenCompose(_ -> mashaPays());
    }

    static CompletableFuture<Void> mashaPays() {
        mashaAt = "till";
        return after(TILL)
                .thenRun(() -> {
                    mashaShop = now();
                    IO.println("Masha leaves the shop after " + mashaShop + " minutes");
                });
    }

    static CompletableFuture<Void> mashaCooks() {
        mashaAt = "pan";
        mashaPanHeating = true;
        var pan = after(PAN).thenRun(() -> mashaPanHeating = false);

        mashaAt = "dough";
        spend(DOUGH);

        mashaAt = "pan";
        return pan.thenRun(() -> {
            mashaAt = "done";
            mashaTotal = now();
            IO.println("Masha is done after " + mashaTotal + " minutes");
        });
    }

    static void dashaRaces() {
        dashaAt = "dairy counter";
        dashaCurdWeighing = true;
        spend(CURD);
        dashaCurdWeighing = false;

        dashaAt = "shelves";
        spend(SHELVES);
        dashaAt = "till";
        spend(TILL);
        dashaShop = now();
        IO.println("Dasha leaves the shop after " + dashaShop + " minutes");

        dashaAt = "pan";
        dashaPanHeating = true;
        spend(PAN);
        dashaPanHeating = false;

        dashaAt = "dough";
        spend(DOUGH);
        dashaAt = "done";
        dashaTotal = now();
        IO.println("Dasha is done after " + dashaTotal + " minutes");
    }

    /** A wait that needs no cook: Masha's thread comes back to it when it is ready. */
    static CompletableFuture<Void> after(int minutes) {
        var ready = new CompletableFuture<Void>();
        masha.schedule(() -> ready.complete(null), minutes * MINUTE, TimeUnit.MILLISECONDS);
        return ready;
    }

    /** Keeps the calling cook's thread for as long as it takes. */
    static void spend(int minutes) {
        try {
            Thread.sleep(minutes * MINUTE);
        } catch (InterruptedException e) {
            throw new IllegalStateException("the race was called off", e);
        }
    }

    static long now() {
        return Math.round((System.nanoTime() - start) / 1e6 / MINUTE);
    }
}
