package org.programmeledger.http;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Default deny. Until "People and rights" one demo user signs in with a password, and a machine reads the metrics; what is
 * public is listed here.
 */
@Configuration(proxyBeanMethods = false)
class DemoSecurity {

    private static final Logger LOG = LoggerFactory.getLogger(DemoSecurity.class);

    private static final String PERSON = "DEMO";
    private static final String MACHINE = "METRICS";

    /** What anyone may read: how the API works, and whether the service is up. */
    private static final String[] PUBLIC = {
        "/v1/openapi.json", "/v1/openapi.json/**", "/v1/glossary-terms", "/actuator/health", "/actuator/health/**"
    };

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DigestEncoder();
    }

    @Bean
    UserDetailsService users(DemoUser user, MetricsReader reader, PasswordEncoder encoder) {
        var users = new InMemoryUserDetailsManager();
        if (user.password() == null) {
            LOG.warn("Nobody can sign in: there is no ledger.demo-user.password");
        } else {
            users.createUser(User.withUsername(String.valueOf(user.name()))
                    .password(encoder.encode(user.password()))
                    .roles(PERSON)
                    .build());
        }
        if (reader.password() != null) {
            users.createUser(User.withUsername(MetricsReader.NAME)
                    .password(encoder.encode(reader.password()))
                    .roles(MACHINE)
                    .build());
        }
        return users;
    }

    @Bean
    @Order(20)
    SecurityFilterChain api(HttpSecurity http, ProblemRenderer renderer) throws Exception {
        return http.securityMatcher("/v1/**", "/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, PUBLIC)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/actuator/prometheus")
                        .hasAnyRole(PERSON, MACHINE)
                        .anyRequest()
                        .hasRole(PERSON))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(notSignedIn(renderer)))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(forbidden(renderer)))
                .build();
    }

    /** Whatever no other chain has claimed is refused. The pages of the query service have a chain of their own. */
    @Bean
    @Order(1000)
    SecurityFilterChain everythingElse(HttpSecurity http, ProblemRenderer renderer) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(notSignedIn(renderer)))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(forbidden(renderer)))
                .build();
    }

    /** An address that could be read in two ways (a double slash, a semicolon) is refused before any chain sees it. */
    @Bean
    RequestRejectedHandler ambiguousAddresses(ProblemRenderer renderer) {
        var problem = Problem.invalid(List.of(Problem.InputError.of("", "unreadable-request")));
        return (request, response, rejected) -> renderer.write(problem, request, response);
    }

    private static AuthenticationEntryPoint notSignedIn(ProblemRenderer renderer) {
        return (request, response, refused) -> {
            response.setHeader("WWW-Authenticate", "Basic realm=\"programme-ledger\", charset=\"UTF-8\"");
            renderer.write(Problem.of(HttpStatus.UNAUTHORIZED, "not-signed-in"), request, response);
        };
    }

    private static AccessDeniedHandler forbidden(ProblemRenderer renderer) {
        return (request, response, denied) ->
                renderer.write(Problem.of(HttpStatus.FORBIDDEN, "forbidden"), request, response);
    }
}
