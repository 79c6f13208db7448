package org.programmeledger.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.programmeledger.rights.RequestRights;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires language and error pages. The texts are {@code messages/pages}; the message source is the application's. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {

    private static final String[] NO_PAGES = {"/v1/**", "/static/**", "/nlds/**", "/webjars/**"};
    private static final PageLanguage LANGUAGE = new PageLanguage();

    private final ObjectProvider<RequestRights> rights;

    PagesConfiguration(ObjectProvider<RequestRights> rights) {
        this.rights = rights;
    }

    @Bean
    LocaleResolver localeResolver() {
        return LANGUAGE;
    }

    @Bean
    MessageSource messageSource() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/pages");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    @Bean
    PageErrors pageErrors() {
        return new PageErrors();
    }

    /** The client {@code commandClient} knows the command service's address and speaks for the person signed in. */
    @Bean
    CommandApi commandApi(@Qualifier("commandClient") RestClient commandClient) {
        return new CommandApi(commandClient);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RememberLanguage()).excludePathPatterns(NO_PAGES);
        registry.addInterceptor(new Navigation(rights)).excludePathPatterns(NO_PAGES);
    }

    /** Keeps a language chosen by {@code ?lang=} for the pages that follow. */
    private static final class RememberLanguage implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            PageLanguage.chosen(request).ifPresent(chosen -> LANGUAGE.setLocale(request, response, chosen));
            if (request.getParameterMap().values().stream().anyMatch(RememberLanguage::isUnreadable)) {
                throw PageRefusal.badRequest("refusal.not-understood");
            }
            return true;
        }

        /** The character that no row of a database can hold. */
        private static boolean isUnreadable(String[] values) {
            return String.join("", values).indexOf('\0') >= 0;
        }
    }
}
