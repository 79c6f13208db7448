package org.programmeledger.http;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Default deny. Under {@code /v1} the bearer token of the issuer says who asks; a machine with a password reads the
 * metrics and nothing else; what no chain has claimed is refused.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private static final String MACHINE = "METRICS";

    private static final String[] HEALTH = {"/actuator/health", "/actuator/health/**"};

    /** Passwords are for this machine only, so no bean of the application knows about them. */
    @Bean
    @Order(15)
    SecurityFilterChain metrics(HttpSecurity http, MetricsReader reader, Refusals refusals) throws Exception {
        var machines = new InMemoryUserDetailsManager();
        if (reader.password() != null) {
            machines.createUser(User.withUsername(MetricsReader.NAME)
                    .password(reader.password())
                    .roles(MACHINE)
                    .build());
        }
        var passwords = new DaoAuthenticationProvider(machines);
        passwords.setPasswordEncoder(new PasswordsInMemory());
        return http.securityMatcher("/actuator/prometheus")
                .authenticationManager(new ProviderManager(passwords))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/actuator/prometheus")
                        .hasRole(MACHINE)
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals.unknownMachine()))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals.unknownMachine())
                        .accessDeniedHandler(refusals.forbidden()))
                .build();
    }

    /** A request is observed as a whole; a span for every filter that it passes would only cost. */
    @Bean
    SecurityObservationSettings noFilterIsObserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    BearerTokens bearerTokens(TokenSettings settings, Clock clock, Refusals refusals) {
        return new BearerTokens(new TokenVerifier(settings, clock), refusals);
    }

    @Bean
    @Order(20)
    SecurityFilterChain api(HttpSecurity http, BearerTokens tokens, RequestAuthorization rights, Refusals refusals)
            throws Exception {
        return tokens.into(http)
                .securityMatcher("/v1/**", "/v1", "/actuator/**", "/actuator")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, HEALTH)
                        .permitAll()
                        .requestMatchers("/actuator/**", "/actuator")
                        .authenticated()
                        .anyRequest()
                        .access(rights))
                .csrf(csrf -> csrf.disable())
                .logout(out -> out.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals.notSignedIn())
                        .accessDeniedHandler(refusals.forbidden()))
                .build();
    }

    /** Whatever no other chain has claimed is refused. The pages of the query service have a chain of their own. */
    @Bean
    @Order(1000)
    SecurityFilterChain everythingElse(HttpSecurity http, BearerTokens tokens, Refusals refusals) throws Exception {
        return tokens.into(http)
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals.notSignedIn())
                        .accessDeniedHandler(refusals.forbidden()))
                .build();
    }

    /** An address that could be read in two ways (a double slash, a semicolon) is refused before any chain sees it. */
    @Bean
    RequestRejectedHandler ambiguousAddresses(ProblemRenderer renderer) {
        var problem = Problem.invalid(List.of(Problem.InputError.of("", "unreadable-request")));
        return (request, response, rejected) -> renderer.write(problem, request, response);
    }
}
