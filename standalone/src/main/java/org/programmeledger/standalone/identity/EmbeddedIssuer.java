package org.programmeledger.standalone.identity;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import org.programmeledger.http.PasswordsInMemory;
import org.programmeledger.http.TokenSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/**
 * The issuer of a demo, in the same process and on the same port as the services, which do not know that: they ask it over
 * HTTP like any other. Issuer and pages share one server-side session per browser, under names of their own.
 */
@Configuration(proxyBeanMethods = false)
@Import({DemoClients.class, DemoSignInPage.class})
public class EmbeddedIssuer {

    private static final String SIGN_IN = "/login";

    /** However it was started: an issuer whose passwords stand on a screen serves this machine only. */
    EmbeddedIssuer(
            @Value("${server.address:}") String address,
            @Value("${ledger.demo.beyond-loopback:false}") boolean beyondLoopback)
            throws UnknownHostException {
        if (!beyondLoopback
                && (address.isEmpty() || !InetAddress.getByName(address).isLoopbackAddress())) {
            throw new IllegalStateException("The issuer of a demo answers beyond loopback only when asked to");
        }
    }

    private static SecurityContextRepository ownContext() {
        var repository = new HttpSessionSecurityContextRepository();
        repository.setSpringSecurityContextKey("ISSUER_SECURITY_CONTEXT");
        return repository;
    }

    @SuppressWarnings("NullAway") // null is documented to mean: no parameter marks the request one comes back to
    private static RequestCache ownRequests() {
        var cache = new HttpSessionRequestCache();
        cache.setSessionAttrName("ISSUER_SAVED_REQUEST");
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    @Bean
    @Order(10)
    SecurityFilterChain issuer(HttpSecurity http) throws Exception {
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(Customizer.withDefaults());
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .securityContext(context -> context.securityContextRepository(ownContext()))
                .requestCache(cache -> cache.requestCache(ownRequests()))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SIGN_IN),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    @Bean
    @Order(11)
    SecurityFilterChain issuerSignIn(HttpSecurity http, DemoIdentity identity, TokenSettings settings)
            throws Exception {
        return http.securityMatcher(SIGN_IN)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .userDetailsService(people(identity))
                .securityContext(context -> context.securityContextRepository(ownContext()))
                .requestCache(cache -> cache.requestCache(ownRequests()))
                .formLogin(form -> form.loginPage(SIGN_IN))
                .headers(headers -> headers.contentSecurityPolicy(csp ->
                        csp.policyDirectives("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'"
                                + loopbackNames(settings) + "; base-uri 'none'; frame-ancestors 'none'")))
                .build();
    }

    /** A browser applies {@code form-action} to redirects too, and after signing in one goes back to where one was. */
    private static String loopbackNames(TokenSettings settings) {
        var port = URI.create(settings.issuerName()).getPort();
        return " http://127.0.0.1:" + port + " http://localhost:" + port;
    }

    /** In the issuer's session a person goes by the pseudonym, which therefore becomes the subject of every token. */
    private static UserDetailsService people(DemoIdentity identity) {
        return name -> DemoAccount.named(name)
                .filter(DemoAccount::isPerson)
                .map(account -> User.withUsername(identity.person(account).value())
                        .password(identity.password(account))
                        .authorities(List.of())
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("nobody of this demo"));
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new PasswordsInMemory();
    }

    @Bean
    AuthorizationServerSettings issuerSettings(TokenSettings settings) {
        return AuthorizationServerSettings.builder()
                .issuer(settings.issuerName())
                .build();
    }

    @Bean
    JWKSource<SecurityContext> issuerKeys(DemoIdentity identity) {
        return new ImmutableJWKSet<>(new JWKSet(identity.key()));
    }

    /** For the issuer's own endpoint about the person who has signed in; the services have a verifier of their own. */
    @Bean
    JwtDecoder issuerTokens(JWKSource<SecurityContext> keys) {
        var types = new DefaultJOSEObjectTypeVerifier<SecurityContext>(new JOSEObjectType("at+jwt"));
        var decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(types))
                .build();
        var times = new JwtTimestampValidator();
        decoder.setJwtValidator(token -> {
            var audience = token.getAudience();
            return audience != null && audience.contains(DemoIdentity.AUDIENCE)
                    ? times.validate(token)
                    : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
        });
        return decoder;
    }

    /** Access tokens are of the type that RFC 9068 gives them, and for this ledger; a program's subject is its person. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> tokens(DemoIdentity identity) {
        return token -> {
            var name = token.getRegisteredClient().getClientId();
            if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
                token.getJwsHeader().type("at+jwt");
                token.getClaims().audience(List.of(DemoIdentity.AUDIENCE));
                DemoAccount.named(name)
                        .ifPresent(account -> token.getClaims()
                                .subject(identity.person(account).value()));
            } else if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                Authentication signedIn = Objects.requireNonNull(token.getPrincipal());
                var subject = signedIn.getName();
                identity.people().forEach((account, person) -> {
                    if (person.value().equals(subject)) {
                        token.getClaims().claim("preferred_username", account.signInName());
                    }
                });
            }
        };
    }
}
