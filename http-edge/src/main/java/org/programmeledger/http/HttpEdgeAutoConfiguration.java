package org.programmeledger.http;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Wires the HTTP edge into whichever service has it on its class path. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration"
        })
@EnableConfigurationProperties({TokenSettings.class, MetricsReader.class})
@Import({ProblemAdvice.class, FileBodyConverter.NoEmptyFile.class, ApiSecurity.class, ApiDescription.class})
public class HttpEdgeAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Today today(Clock clock, @Value("${ledger.zone:Europe/Amsterdam}") ZoneId zone) {
        return new Today(clock, zone);
    }

    @Bean
    ProblemTexts.Bundle httpTexts() {
        return new ProblemTexts.Bundle("org.programmeledger.http.problems");
    }

    @Bean
    ProblemTexts problemTexts(List<ProblemTexts.Bundle> bundles) {
        return new ProblemTexts(bundles);
    }

    @Bean
    ProblemRenderer problemRenderer(ProblemTexts texts, JsonMapper json) {
        return new ProblemRenderer(texts, json);
    }

    @Bean
    Refusals refusals(ProblemRenderer renderer) {
        return new Refusals(renderer);
    }

    /** The texts of a refusal are our own, by code. Nothing that was sent gets near a language of expressions. */
    @Bean
    ValidationConfigurationCustomizer noMessages() {
        return configuration -> configuration.messageInterpolator(new NoMessages());
    }

    private static final class NoMessages implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }

    @Bean
    StrictBodyConverter strictBodyConverter(Validator validator, Today today) {
        return new StrictBodyConverter(validator, today);
    }

    @Bean
    WebMvcConfigurer strictBodies(StrictBodyConverter converter, Today today) {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
                builder.addCustomConverter(converter);
                builder.addCustomConverter(new FileBodyConverter(today));
            }
        };
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(ProblemRenderer renderer) {
        var registration = new FilterRegistrationBean<>(new BodyLimitFilter(renderer));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
