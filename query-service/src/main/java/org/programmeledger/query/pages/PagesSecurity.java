package org.programmeledger.query.pages;

import io.micrometer.observation.ObservationRegistry;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.DefaultUriBuilderFactory;
import org.springframework.web.util.UriBuilder;

/**
 * Signs people in to the pages with a server-side session. Until "People and rights" a form's command goes to the API
 * with the demo user's own password, which therefore stays in that session, in memory, and nowhere else.
 */
@Configuration(proxyBeanMethods = false)
class PagesSecurity {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    @Bean
    @Order(30)
    SecurityFilterChain pages(HttpSecurity http, UserDetailsService users, PasswordEncoder encoder) throws Exception {
        var passwords = new DaoAuthenticationProvider(users);
        passwords.setPasswordEncoder(encoder);
        var manager = new ProviderManager(passwords);
        manager.setEraseCredentialsAfterAuthentication(false);
        RequestMatcher api = request -> request.getRequestURI().startsWith("/v1/")
                || request.getRequestURI().startsWith("/actuator/");
        return http.securityMatcher(new NegatedRequestMatcher(api))
                .authenticationManager(manager)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/sign-in",
                                "/problems",
                                "/problems/**",
                                "/*.css",
                                "/icon.svg",
                                "/favicon.ico",
                                "/nlds/**",
                                "/webjars/**",
                                "/error")
                        .permitAll()
                        .anyRequest()
                        .hasRole("DEMO"))
                .formLogin(form ->
                        form.loginPage("/sign-in").defaultSuccessUrl("/").permitAll())
                .httpBasic(basic -> basic.realmName("programme-ledger"))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signedOut"))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Calls the command API as the person who is signed in. */
    @Bean
    RestClient commandClient(
            @Value("${ledger.command-url:}") String configured,
            Environment environment,
            ObservationRegistry observations) {
        ClientHttpRequestInterceptor asThePerson = (request, body, execution) -> {
            var person = SecurityContextHolder.getContext().getAuthentication();
            if (person != null && person.getCredentials() instanceof String password) {
                request.getHeaders().setBasicAuth(person.getName(), password, StandardCharsets.UTF_8);
            }
            return execution.execute(request, body);
        };
        var addresses = new DefaultUriBuilderFactory() {
            @Override
            public UriBuilder uriString(String path) {
                // Where both services share a port, it is known only once the server has started.
                var base = configured.isEmpty()
                        ? "http://localhost:" + environment.getRequiredProperty("local.server.port")
                        : configured;
                return super.uriString(base + path);
            }
        };
        return RestClient.builder()
                .uriBuilderFactory(addresses)
                .requestInterceptor(asThePerson)
                .observationRegistry(observations) // passes the trace on
                .build();
    }
}
