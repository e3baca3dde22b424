package syrniki.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo;
import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.Verdict;

import java.util.Map;
import java.util.concurrent.TimeUnit;

class ChannelsTest {

    private static final Source BELL =
            new Source(
                    "Bell",
                    """
                    import java.nio.ByteBuffer;
                    import java.nio.channels.Pipe;

                    class Bell {
                        static Pipe pipe;
                        static final boolean never = Boolean.getBoolean("never");

                        static void main() throws Exception {
                            pipe = Pipe.open();
                            Thread cook = new Thread(Bell::listen, "cook");
                            cook.start();
                            while (never || java.util.Arrays.stream(cook.getStackTrace())
                                    .noneMatch(it -> it.getMethodName().equals("read0"))) {
                                Thread.onSpinWait();
                            }
                            pipe.sink().write(ByteBuffer.wrap("ding".getBytes()));
                            cook.join();
                            pipe.sink().write(ByteBuffer.wrap("dong".getBytes()));
                            listen();
                        }

                        static void listen() {
                            ByteBuffer bytes = ByteBuffer.allocate(9).put((byte) '>');
                            try {
                                int count = pipe.source().read(bytes);
                                IO.println(count + new String(bytes.array(), 0, bytes.position()));
                            } catch (java.io.IOException e) {
                                IO.println(e);
                            }
                        }
                    }
                    """);

    @Test
    void aReadWaitsForTheWriteThatItSees() throws Exception {
        Recording run = Recording.of(BELL);
        assertThat(run.output()).containsExactly("4>ding", "4>dong");
        assertThat(run.told(Kind.QUEUE_PUT, Kind.QUEUE_TAKE, Kind.WAIT_BEGIN, Kind.WAIT_END))
                .containsExactly(
                        "cook wait-begin pipe {verb=read, timeout=null} :25",
                        "main queue-put pipe ding :16",
                        "cook wait-end pipe :25",
                        "cook queue-take pipe ding :25",
                        "main queue-put pipe dong :18",
                        "main queue-take pipe dong :25");
        for (Event effect : run.of(Kind.QUEUE_TAKE, Kind.WAIT_END)) {
            Event put = run.events.get((int) effect.cause());
            assertThat(put.kind()).isEqualTo(Kind.QUEUE_PUT);
            assertThat(put.t()).isLessThanOrEqualTo(effect.t());
        }
        ObjectInfo pipe =
                run.objects.stream().filter(it -> it.role() == Role.QUEUE).findFirst().get();
        assertThat(pipe.type()).isEqualTo("Pipe");
    }

    @Test
    void whoWaitsForAPipeIsFreedByTheRunsEnd() throws Exception {
        Recording recording = new Recording();
        ObservedRun run =
                ObservedRun.start(
                        BELL.program(),
                        new Settings(Map.of("never", "true"), 100, Recording.LIMITS),
                        recording);
        recording.await(it -> it.kind() == Kind.WAIT_BEGIN);
        run.stop();
        run.ending().get(30, TimeUnit.SECONDS); // after every thread of the run is gone
        assertThat(recording.verdict()).isEqualTo(Verdict.Kind.STOPPED);
        assertThat(recording.of(Kind.QUEUE_TAKE)).isEmpty();
        assertThat(recording.output()).isEmpty();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("cook"));
    }
}
