package syrniki.page;

import org.springframework.stereotype.Component;

import syrniki.guard.Client;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Makes other forms of recordings. Each needs a whole one in memory for as long as its reader takes
 * it, so there are few at a time, and one client has not all of them.
 */
@Component
final class Exports {

    /** What has to be made, and written to an answer. */
    @FunctionalInterface
    interface Export {
        void write() throws IOException;
    }

    private static final int AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** Makes one for a client, when its turn has come. */
    void make(Client client, Export export) throws IOException, InterruptedException {
        client.<Void, IOException>work(() -> {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Problem.tooManyExports(PATIENCE.toSeconds());
            }
            try {
                export.write();
                return null;
            } finally {
                places.release();
            }
        });
    }
}
