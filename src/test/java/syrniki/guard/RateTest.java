package syrniki.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    private static final long SECOND = 1_000_000_000L;

    /** A clock may start anywhere, and run over. */
    @ParameterizedTest
    @ValueSource(longs = {0, -5 * SECOND, Long.MAX_VALUE - SECOND})
    void aBurstAtOnceAndThenSoManyASecond(long start) {
        Rate rate = new Rate(10, 30, start);
        for (int i = 0; i < 30; i++) {
            assertThat(rate.take(1, start)).isZero();
        }
        assertThat(rate.take(1, start)).isEqualTo(SECOND / 10);
        assertThat(rate.take(1, start + SECOND / 20)).isEqualTo(SECOND / 20);
        long later = start + SECOND;
        for (int i = 0; i < 10; i++) {
            assertThat(rate.take(1, later)).isZero();
        }
        assertThat(rate.take(1, later)).isPositive();
    }

    @Test
    void whoIsTurnedAwayHasNotPaid() {
        Rate rate = new Rate(10, 10, 0);
        assertThat(rate.take(10, 0)).isZero();
        assertThat(rate.take(10, 0)).isEqualTo(SECOND);
        assertThat(rate.take(1, 0)).isEqualTo(SECOND / 10);
    }

    @Test
    void theBurstIsFullAgainAfterAWhileAndNeverMore() {
        Rate rate = new Rate(10, 10, 0);
        assertThat(rate.take(10, 0)).isZero();
        assertThat(rate.take(10, 1_000 * SECOND)).isZero();
        assertThat(rate.take(1, 1_000 * SECOND)).isPositive();
    }
}
