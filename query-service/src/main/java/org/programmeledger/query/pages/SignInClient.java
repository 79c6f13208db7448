package org.programmeledger.query.pages;

import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.programmeledger.http.TokenSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.client.RestClient;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.DefaultUriBuilderFactory;
import org.springframework.web.util.UriBuilder;

/**
 * This service as a client of the issuer, and the command API as it calls it for the person who has signed in. The tokens
 * stay in the session, on the server.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class SignInClient {

    /** Its name in addresses such as {@code /oauth2/authorization/ledger}. */
    static final String NAME = "ledger";

    /** Written out instead of discovered, because the issuer may be this same process, or away, when we start. */
    @Bean
    ClientRegistrationRepository registrations(SignInSettings settings, TokenSettings tokens) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(NAME)
                .issuerUri(tokens.issuerName())
                .authorizationUri(settings.authorizationAddress(tokens))
                .tokenUri(settings.tokenAddress(tokens))
                .jwkSetUri(tokens.keys().toString())
                .userNameAttributeName(tokens.actorClaim())
                .providerConfigurationMetadata(Map.of("end_session_endpoint", settings.endSessionAddress(tokens)))
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(
                        settings.clientSecret() == null
                                ? ClientAuthenticationMethod.NONE
                                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(settings.baseUrl() + "/login/oauth2/code/{registrationId}")
                .scope(settings.scopes())
                .build());
    }

    /** With the session ends everything that was known of the person. */
    @Bean
    OAuth2AuthorizedClientRepository tokensInTheSession() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    /** Calls the command API as the person who is signed in. */
    @Bean
    RestClient commandClient(
            @Value("${ledger.command-url:}") String configured,
            Environment environment,
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientRepository tokens,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> renewals,
            ObservationRegistry observations) {
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
                .requestInterceptor(asThePerson(registrations, tokens, renewals))
                .observationRegistry(observations) // passes the trace on
                .build();
    }

    /** With the token of the session, renewed if need be; or with the one that came with the request for the page. */
    private static ClientHttpRequestInterceptor asThePerson(
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientRepository tokens,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> renewals) {
        var clients = new DefaultOAuth2AuthorizedClientManager(registrations, tokens);
        clients.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken(
                        renewal -> renewal.clockSkew(Duration.ofSeconds(30)).accessTokenResponseClient(renewals))
                .build());
        var ofTheSession = new OAuth2ClientHttpRequestInterceptor(clients);
        ofTheSession.setClientRegistrationIdResolver(_ -> NAME);
        ofTheSession.setAuthorizationFailureHandler(
                OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(tokens));
        return (request, body, execution) -> {
            var came = cameWith();
            if (came == null) {
                return ofTheSession.intercept(request, body, execution);
            }
            request.getHeaders().set(HttpHeaders.AUTHORIZATION, came);
            return execution.execute(request, body);
        };
    }

    private static @Nullable String cameWith() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes page
                ? page.getRequest().getHeader(HttpHeaders.AUTHORIZATION)
                : null;
    }
}
