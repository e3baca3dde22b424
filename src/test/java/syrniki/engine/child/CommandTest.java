package syrniki.engine.child;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class CommandTest {

    private static Command of(String words) {
        return Command.of(List.of(words.split(" ")), "Lesson.java");
    }

    @Test
    void theLessonsOwnFileIsFoundBehindTheOptions() {
        Command command =
                of("/opt/jdk/bin/java -Xmx64m -cp . -Dx=1 --add-modules a Lesson.java b -Xmx1g");
        assertThat(command.own()).isTrue();
        assertThat(command.options()).containsExactly("-Dx=1", "--add-modules", "a");
        assertThat(command.arguments()).containsExactly("b", "-Xmx1g");
        assertThat(command.heap()).isEqualTo(64L << 20);
    }

    @ParameterizedTest
    @CsvSource({
        "java Lesson.java, true",
        "java ../x/Lesson.java, true",
        "java.exe Lesson.java, true",
        "java Lesson, false",
        "java Other.java Lesson.java, false",
        "java -version, false",
        "java, false",
        "java -cp, false",
        "echo Lesson.java, false"
    })
    void anythingElseIsNot(String words, boolean own) {
        assertThat(of(words).own()).isEqualTo(own);
    }

    @Test
    void everyJvmHasAHeapThatIsLimited() {
        assertThat(of("java -Xmx9g Other -Xmx1m").words())
                .containsExactly("java", "-Xmx" + Command.MOST_HEAP, "Other", "-Xmx1m");
        assertThat(of("java -Xmx1m Other").words()).containsExactly("java", "-Xmx1048576", "Other");
        assertThat(of("java").words()).containsExactly("java", "-Xmx" + Command.MOST_HEAP);
        assertThat(of("echo -Xmx9g").words()).containsExactly("echo", "-Xmx9g");
        assertThat(of("java -Xmxlots Lesson.java").heap()).isEqualTo(Command.MOST_HEAP);
    }
}
