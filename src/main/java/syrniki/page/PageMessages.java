package syrniki.page;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.SpringTemplateEngine;

import syrniki.course.Typography;

import java.util.Locale;

/** The messages as pages show them: with the language's typography. */
@Component
final class PageMessages {

    PageMessages(SpringTemplateEngine pages, MessageSource messages) {
        pages.setTemplateEngineMessageSource(new Typeset(messages));
    }

    private record Typeset(MessageSource messages) implements MessageSource {

        @Override
        public String getMessage(String code, Object[] args, String byDefault, Locale locale) {
            return set(messages.getMessage(code, args, byDefault, locale), locale);
        }

        @Override
        public String getMessage(String code, Object[] args, Locale locale) {
            return set(messages.getMessage(code, args, locale), locale);
        }

        @Override
        public String getMessage(MessageSourceResolvable message, Locale locale) {
            return set(messages.getMessage(message, locale), locale);
        }

        private static String set(String text, Locale locale) {
            return text == null ? null : Typography.of(Languages.of(locale), text);
        }
    }
}
