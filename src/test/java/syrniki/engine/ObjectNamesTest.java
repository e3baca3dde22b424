package syrniki.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import syrniki.trace.ObjectInfo;
import syrniki.trace.ObjectInfo.Role;

class ObjectNamesTest {

    @Test
    void objectsAreCalledWhatTheSourceCallsThem() throws Exception {
        Recording run =
                Recording.of(
                        new Source(
                                "Names",
                                """
                                import java.util.concurrent.*;
                                import java.util.concurrent.locks.*;

                                class Names {
                                    static class Account {
                                        int balance;
                                        final ReentrantLock lock = new ReentrantLock();
                                        Account(int first) { balance = first; }
                                    }

                                    static final ReentrantLock unused = new ReentrantLock();
                                    static final Lock[] forks = new Lock[2];
                                    static final int[] jars = { 7, 8 };
                                    static int counter = 5;
                                    final Object plate = new Object();
                                    int hunger;

                                    void main() throws Exception {
                                        Account masha = new Account(3);
                                        masha.lock.lock();
                                        masha.balance--;
                                        masha.lock.unlock();
                                        new Account(1).balance++;
                                        forks[1] = new ReentrantLock();
                                        forks[1].lock();
                                        forks[1].unlock();
                                        synchronized (plate) { hunger++; }
                                        synchronized (Names.class) { jars[1]++; }
                                        Semaphore stove = new Semaphore(2);
                                        stove.acquire();
                                        new Semaphore(0).release();
                                    }
                                }
                                """));
        assertThat(
                        run.objects.stream()
                                .filter(it -> it.role() != Role.THREAD)
                                .map(ObjectNamesTest::told))
                .containsExactlyInAnyOrder(
                        "LOCK ReentrantLock unused null",
                        "VARIABLE int counter 5",
                        "LOCK ReentrantLock masha.lock null",
                        "VARIABLE int masha.balance 3",
                        "VARIABLE int Account#1.balance 1",
                        "LOCK ReentrantLock forks[1] null",
                        "MONITOR Object plate null",
                        "VARIABLE int hunger 0",
                        "MONITOR Class Names.class null",
                        "VARIABLE int jars[1] 8",
                        "SEMAPHORE Semaphore stove 2",
                        "SEMAPHORE Semaphore Semaphore 1 0");
        assertThat(run.ending.result())
                .containsEntry("counter", 5)
                .containsKey("jars")
                .doesNotContainKey("forks");
    }

    private static String told(ObjectInfo object) {
        return object.role() + " " + object.type() + " " + object.name() + " " + object.initial();
    }
}
