package syrniki.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

class AskedTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5); // a clock may run over

    /** A body of which a byte comes every so many nanoseconds. */
    private InputStream slow(int length, long nanoseconds) {
        return new InputStream() {
            private final InputStream all = new ByteArrayInputStream(new byte[length]);

            @Override
            public int read() throws IOException {
                now.addAndGet(nanoseconds);
                return all.read();
            }

            @Override
            public int read(byte[] bytes, int from, int most) throws IOException {
                now.addAndGet(nanoseconds);
                return all.read(bytes, from, 1);
            }
        };
    }

    @Test
    void aBodyMayTakeItsTime() throws IOException {
        long most = Asked.MOST_TIME.toNanos();
        assertThat(Asked.read(slow(100, most / 101), now::get)).hasSize(100);
    }

    @Test
    void aBodyThatComesByteByByteIsNotWaitedFor() {
        long second = 1_000_000_000;
        assertThatThrownBy(() -> Asked.read(slow(1_000, second), now::get))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.status().value()).isEqualTo(408));
    }

    @Test
    void aNumberBeyondAllOthersIsNone() throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContent(("{\"scale\":" + "9".repeat(400) + "}").getBytes());
        assertThat(Asked.of(request, List.of("scale")).number("scale", 1)).isNaN();
    }

    @Test
    void noMoreIsReadThanAnybodyHasToSay() {
        InputStream endless = slow(Integer.MAX_VALUE / 1_000, 0);
        assertThatThrownBy(() -> Asked.read(endless, now::get))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.status().value()).isEqualTo(413));
    }
}
