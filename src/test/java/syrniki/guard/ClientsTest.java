package syrniki.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

class ClientsTest {

    private final Clients clients = new Clients(new LimitSettings(1, 5, 2, 1, 1, 1, 3));

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "192.0.2.1, ::ffff:192.0.2.1, true",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "::1, 127.0.0.1, false",
        "unknown, _hidden, true",
        "'', 0.0.0.0, false",
        "localhost, unknown, true" // a name is not looked up
    })
    void aClientIsAnAddressOrANetworkOfVersion6(String one, String other, boolean same) {
        assertThat(clients.of(one) == clients.of(other)).isEqualTo(same);
    }

    @Test
    void whoWasQuietForLongestIsForgottenFirst() {
        Client first = clients.of("192.0.2.1");
        Client second = clients.of("192.0.2.2");
        clients.of("192.0.2.3");
        assertThat(clients.of("192.0.2.1")).isSameAs(first);
        clients.of("192.0.2.4");
        assertThat(clients.of("192.0.2.1")).isSameAs(first);
        assertThat(clients.of("192.0.2.2")).isNotSameAs(second);
    }

    @Test
    void noMoreThanItsShareIsUnderWay() {
        Share share = clients.of("192.0.2.1").runs();
        AtomicBoolean one = share.begin(AtomicBoolean::new, AtomicBoolean::get);
        AtomicBoolean two = share.begin(AtomicBoolean::new, AtomicBoolean::get);
        assertThatThrownBy(() -> share.begin(AtomicBoolean::new, AtomicBoolean::get))
                .isInstanceOf(Refusal.class)
                .hasMessage("too-much");
        two.set(true);
        share.begin(AtomicBoolean::new, AtomicBoolean::get);
        assertThat(one).isFalse();
    }

    @Test
    @Timeout(
            value = 20,
            threadMode =
                    Timeout.ThreadMode
                            .SEPARATE_THREAD) // who does not wait at all would be looked at for
    // ever
    void itsWorkWaitsForItsOtherWork() throws Exception {
        Client busy = clients.of("192.0.2.1");
        CountDownLatch done = new CountDownLatch(1), begun = new CountDownLatch(1);
        Thread first =
                Thread.startVirtualThread(() ->
                        work(
                                busy,
                                () -> {
                                    begun.countDown();
                                    done.await();
                                }));
        begun.await();
        AtomicBoolean worked = new AtomicBoolean();
        Thread second = Thread.startVirtualThread(() -> work(busy, () -> worked.set(true)));
        while (second.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        work(clients.of("192.0.2.2"), () -> {});
        assertThat(worked).isFalse();
        done.countDown();
        first.join();
        second.join();
        assertThat(worked).isTrue();
    }

    private interface Step {
        void take() throws InterruptedException;
    }

    private static void work(Client client, Step step) {
        try {
            client.<Void, RuntimeException>work(() -> {
                step.take();
                return null;
            });
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatCannotBeginTakesNoPlace() {
        Share share = clients.of("192.0.2.1").samples();
        assertThatThrownBy(() ->
                        share.begin(
                                () -> {
                                    throw new IllegalStateException("full");
                                },
                                it -> false))
                .hasMessage("full");
        assertThat(share.begin(() -> "one", it -> false)).isEqualTo("one");
    }
}
