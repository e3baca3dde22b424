package syrniki.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

import syrniki.course.Language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Finds the language a request is answered in: {@code ?lang=}, else {@code Accept-Language}, else
 * English.
 */
@Component("localeResolver")
final class Languages implements LocaleResolver {

    private final AcceptHeaderLocaleResolver header = new AcceptHeaderLocaleResolver();

    Languages() {
        List<Locale> locales = Arrays.stream(Language.values()).map(Language::locale).toList();
        header.setSupportedLocales(locales);
        header.setDefaultLocale(Language.EN.locale());
    }

    Language of(HttpServletRequest request) {
        return parse(request.getParameter("lang"))
                .orElseGet(() -> of(header.resolveLocale(request)));
    }

    static Language of(Locale locale) {
        return parse(locale.getLanguage()).orElse(Language.EN);
    }

    private static java.util.Optional<Language> parse(String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code))
                .findAny();
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        throw new UnsupportedOperationException("the language is in the address");
    }
}
