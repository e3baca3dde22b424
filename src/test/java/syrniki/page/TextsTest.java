package syrniki.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;

import syrniki.course.Language;

class TextsTest {

    @ParameterizedTest
    @CsvSource({
        "1, шаг",
        "2, шага",
        "4, шага",
        "5, шагов",
        "11, шагов",
        "12, шагов",
        "21, шаг",
        "22, шага",
        "25, шагов",
        "100, шагов",
        "101, шаг",
        "111, шагов",
        "114, шагов",
        "124, шага",
        "1000000, шагов"
    })
    void russianCounts(long number, String word) {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("steps.one", Language.RU.locale(), "{0} шаг");
        messages.addMessage("steps.few", Language.RU.locale(), "{0} шага");
        messages.addMessage("steps.many", Language.RU.locale(), "{0} шагов");
        assertEquals(number + " " + word, new Texts(messages).count(Language.RU, "steps", number));
    }
}
