package org.programmeledger.standalone.identity;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.programmeledger.http.TokenSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings.Builder;

/** Who may ask the issuer of a demo for tokens: the pages for whoever signs in, and every account for itself. */
@Configuration(proxyBeanMethods = false)
class DemoClients {

    private static final Duration OF_A_SESSION = Duration.ofMinutes(10);
    private static final Duration OF_A_PROGRAM = Duration.ofHours(1);

    @Bean
    RegisteredClientRepository clients(
            DemoIdentity identity,
            TokenSettings settings,
            @Value("${ledger.sign-in.client-id:ledger-pages}") String pages) {
        var clients = new ArrayList<RegisteredClient>();
        clients.add(pages(pages, identity.pagesSecret(), settings));
        for (var account : DemoAccount.values()) {
            clients.add(program(account, identity.password(account)));
        }
        return new InMemoryRegisteredClientRepository(clients);
    }

    private static RegisteredClient pages(String name, String secret, TokenSettings settings) {
        var client = RegisteredClient.withId(name)
                .clientId(name)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(lasting(OF_A_SESSION).build());
        for (var base : bases(URI.create(settings.issuerName()))) {
            client.redirectUri(base + "/login/oauth2/code/ledger");
            client.postLogoutRedirectUri(base + "/sign-in?signedOut");
        }
        return client.build();
    }

    /** A demo on loopback is found under two names. */
    private static List<String> bases(URI issuer) {
        return "127.0.0.1".equals(issuer.getHost())
                ? List.of(issuer.toString(), "http://localhost:" + issuer.getPort())
                : List.of(issuer.toString());
    }

    private static RegisteredClient program(DemoAccount account, String secret) {
        return RegisteredClient.withId(account.signInName())
                .clientId(account.signInName())
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(lasting(OF_A_PROGRAM).build())
                .build();
    }

    private static Builder lasting(Duration duration) {
        return org.springframework.security.oauth2.server.authorization.settings.TokenSettings.builder()
                .accessTokenTimeToLive(duration)
                .reuseRefreshTokens(false);
    }
}
