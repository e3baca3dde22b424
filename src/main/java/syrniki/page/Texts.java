package syrniki.page;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import syrniki.course.Language;

import java.util.Arrays;

/** Sentences from the message files. */
@Component
final class Texts {

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /** The message, its places filled with the arguments as they are: numbers without grouping. */
    String say(Language language, String key, Object... args) {
        Object[] plain = Arrays.stream(args).map(String::valueOf).toArray();
        return messages.getMessage(key, plain, language.locale());
    }

    /**
     * The message {@code key.one}, {@code .few} or {@code .many}, as the number wants; the number
     * is its place 0.
     */
    String count(Language language, String key, long number) {
        return say(language, key + "." + form(language, number), number);
    }

    /** The form that a number's noun takes: {@code one}, {@code few} or {@code many}. */
    static String form(Language language, long number) {
        return switch (language) {
            case EN -> number == 1 ? "one" : "many";
            case RU -> {
                long last = number % 10;
                boolean teen = number % 100 / 10 == 1;
                yield last == 1 && !teen ? "one" : last >= 2 && last <= 4 && !teen ? "few" : "many";
            }
        };
    }
}
