package org.programmeledger.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of an answer: the {@code lang} parameter, else the {@code lang} cookie, else {@code Accept-Language}, else
 * Dutch. A parameter or cookie with another language is ignored.
 */
final class PageLanguage implements LocaleResolver {

    static final String NAME = "lang";

    private static final Locale DUTCH = Locale.of("nl");
    private static final List<Locale> LANGUAGES = List.of(DUTCH, Locale.ENGLISH);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return chosen(request)
                .or(() -> Optional.ofNullable(WebUtils.getCookie(request, NAME))
                        .flatMap(cookie -> known(cookie.getValue())))
                .orElseGet(() -> accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** The language that the address of this request asks for. */
    static Optional<Locale> chosen(HttpServletRequest request) {
        return known(request.getParameter(NAME));
    }

    /** Remembers the language for a year; it says nothing about the reader but the language. */
    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response == null || locale == null) {
            return;
        }
        var cookie = ResponseCookie.from(NAME, locale.getLanguage())
                .path(request.getContextPath() + "/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Optional<Locale> known(@Nullable String language) {
        return LANGUAGES.stream().filter(l -> l.getLanguage().equals(language)).findFirst();
    }

    private static Locale accepted(@Nullable String header) {
        if (header == null) {
            return DUTCH;
        }
        try {
            Locale match = Locale.lookup(Locale.LanguageRange.parse(header), LANGUAGES);
            return match == null ? DUTCH : match;
        } catch (IllegalArgumentException _) {
            return DUTCH;
        }
    }
}
