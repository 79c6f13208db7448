package org.programmeledger.http.limits;

import org.apache.catalina.core.StandardHost;
import org.programmeledger.http.HttpEdgeAutoConfiguration;
import org.programmeledger.http.ProblemRenderer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Wires what keeps callers within bounds into whichever service has the HTTP edge. */
@AutoConfiguration(after = HttpEdgeAutoConfiguration.class)
@EnableConfigurationProperties({Limits.class, SecurityContact.class})
@Import(SecurityTxt.class)
public class LimitsAutoConfiguration {

    /** Before security, so that guessing costs the guesser. After the version of the API has been set. */
    private static final int BEFORE_SIGNING_IN = Ordered.HIGHEST_PRECEDENCE + 20;

    /** After security (-100): then it is known who asks. */
    private static final int AFTER_SIGNING_IN = -50;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerRefusals() {
        return factory -> factory.addContextCustomizers(context ->
                ((StandardHost) context.getParent()).setErrorReportValveClass(ContainerRefusals.class.getName()));
    }

    @Bean
    FilterRegistrationBean<BrowserHeaders> browserHeaders() {
        var registration = new FilterRegistrationBean<>(new BrowserHeaders());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    @ConditionalOnProperty(name = "ledger.limits.on", havingValue = "true", matchIfMissing = true)
    FilterRegistrationBean<AllowanceFilter> addressLimit(Limits limits, ProblemRenderer renderer) {
        var allowance = new Allowance(limits.addressPerSecond(), limits.addressBurst(), System::nanoTime);
        var registration = new FilterRegistrationBean<>(new AllowanceFilter(allowance, Origin::address, renderer));
        registration.setOrder(BEFORE_SIGNING_IN);
        registration.setName("addressLimit");
        return registration;
    }

    @Bean
    @ConditionalOnProperty(name = "ledger.limits.on", havingValue = "true", matchIfMissing = true)
    FilterRegistrationBean<AllowanceFilter> personLimit(Limits limits, ProblemRenderer renderer) {
        var allowance = new Allowance(limits.personPerSecond(), limits.personBurst(), System::nanoTime);
        var registration = new FilterRegistrationBean<>(new AllowanceFilter(allowance, Origin::person, renderer));
        registration.setOrder(AFTER_SIGNING_IN);
        registration.setName("personLimit");
        return registration;
    }

    /** Where to report a weakness is for whoever finds one. */
    @Bean
    @Order(5)
    SecurityFilterChain securityTxtChain(HttpSecurity http) throws Exception {
        return http.securityMatcher(SecurityTxt.PATH)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, SecurityTxt.PATH)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
