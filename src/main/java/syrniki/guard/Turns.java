package syrniki.guard;

import jakarta.servlet.ServletException;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets requests that may wait begin one after the other. Virtual threads run to their next wait in
 * the order they come: without this, a page asked for just after a class has pressed Run would wait
 * until the server is through with all of them.
 *
 * <p>A turn lasts until the work is done, but is waited for only briefly: work that takes long, or
 * a body that comes byte by byte, holds up nobody.
 */
final class Turns {

    private final Lock front = new ReentrantLock(true);
    private final Semaphore turn = new Semaphore(1);
    private final long longest;

    /**
     * @param longest how long somebody's turn is waited for by the next one
     */
    Turns(Duration longest) {
        this.longest = longest.toNanos();
    }

    /** What is done with a request. */
    interface Work {
        void go() throws ServletException, IOException;
    }

    /** Does it when its turn has come. */
    void take(Work work) throws ServletException, IOException {
        boolean mine = await();
        try {
            work.go();
        } finally {
            if (mine) {
                turn.release();
            }
        }
    }

    /** Who is at the front waits for the turn before; returns whether that has ended by itself. */
    private boolean await() {
        front.lock();
        try {
            return turn.tryAcquire(longest, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            front.unlock();
        }
    }
}
