package syrniki.engine.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

/** A schedule and its text say the same. */
class ScheduleTest {

    @Test
    void aTextIsShort() {
        int second = Choice.of(1, 0);
        assertThat(new Schedule(0, 0, second, second, second, 0, Choice.of(1, 1)))
                .hasToString("a2b3ab!");
        assertThat(new Schedule(Choice.of(26, 0), Choice.of(51, 2))).hasToString("AZ!!");
        assertThat(new Schedule()).hasToString("");
    }

    @Test
    void whateverIsWrittenIsReadAgain() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            int[] choices =
                    random.ints(random.nextInt(40), 0, 9)
                            .map(it -> Choice.of(it % 3, it / 3))
                            .toArray();
            Schedule schedule = new Schedule(choices);
            assertThat(Schedule.parse(schedule.toString())).isEqualTo(schedule);
        }
    }

    @ParameterizedTest
    @CsvSource({"a0, 0", "ab?, 2", "3, 0", "a!b 2, 3", "a99999999999, 0", "a9999b2, 5", "ж, 0"})
    void whatIsNoScheduleIsSaidSo(String text, int from) {
        assertThatThrownBy(() -> Schedule.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no schedule from character " + from);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a10000", "aaa", "b!3"})
    void asLongAsMayBe(String text) {
        assertThat(Schedule.parse(text).length()).isLessThanOrEqualTo(Schedule.LONGEST);
    }
}
