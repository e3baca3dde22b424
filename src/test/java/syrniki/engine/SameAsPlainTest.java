package syrniki.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A woven program prints what the plain one prints: whatever the language and the JDK offer. */
class SameAsPlainTest {

    static List<String> programs() {
        return PlainPrograms.all();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void printsTheSame(String body) throws Exception {
        Source source = new Source("Same", PlainPrograms.program(body));
        Recording woven = Recording.of(source, Map.of(), 1000, Recording.LIMITS);
        assertThat(woven.output()).containsExactlyElementsOf(plain(source));
    }

    @Test
    void aFailureIsPrintedAsTheJvmPrintsIt() throws Exception {
        Recording run =
                Recording.of(
                        new Source(
                                "Fails",
                                """
                                class Fails {
                                    static synchronized void deeper() {
                                        throw new IllegalStateException("no eggs");
                                    }

                                    static void main() {
                                        deeper();
                                    }
                                }
                                """));
        assertThat(run.output())
                .containsExactly(
                        "Exception in thread \"main\" java.lang.IllegalStateException: no eggs",
                        "\tat Fails.deeper(Fails.java:3)",
                        "\tat Fails.main(Fails.java:7)");
    }

    /** What a program prints that is run as it was compiled. */
    private static List<String> plain(Source source) throws Exception {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        numberThreadsFromZero();
        try {
            Method main = source.loadClass("Same").getDeclaredMethod("main");
            main.setAccessible(true);
            main.invoke(null);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        } finally {
            System.setOut(out);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** As in a JVM of its own: other tests have made threads in this one. */
    private static void numberThreadsFromZero() throws ReflectiveOperationException {
        var next = Class.forName("java.lang.Thread$ThreadNumbering").getDeclaredField("next");
        next.setAccessible(true);
        next.setInt(null, 0);
    }
}
