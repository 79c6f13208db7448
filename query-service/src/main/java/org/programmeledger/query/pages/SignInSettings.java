package org.programmeledger.query.pages;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.http.TokenSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in to the pages: this service is a client of the issuer in {@link TokenSettings}. Its addresses follow
 * from the issuer unless configured; nothing is asked of the issuer at start.
 *
 * @param clientId as the issuer knows this client
 * @param clientSecret what it shows besides the proof of PKCE; absent for a public client
 * @param baseUrl where people find the pages, if that is not what their requests say
 * @param authorizationUri where a browser is sent to sign in
 * @param tokenUri where this service trades the code for tokens
 * @param endSessionUri where a browser is sent to sign out
 * @param scopes to ask for
 * @param longest a session lasts, however busy; an idle one ends earlier ({@code server.servlet.session.timeout})
 */
@ConfigurationProperties("ledger.sign-in")
record SignInSettings(
        @DefaultValue("ledger-pages") String clientId,
        @Nullable String clientSecret,
        @DefaultValue("{baseUrl}") String baseUrl,
        @Nullable URI authorizationUri,
        @Nullable URI tokenUri,
        @Nullable URI endSessionUri,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue("8h") Duration longest) {

    String authorizationAddress(TokenSettings tokens) {
        return configured(authorizationUri, tokens, "/oauth2/authorize");
    }

    String tokenAddress(TokenSettings tokens) {
        return configured(tokenUri, tokens, "/oauth2/token");
    }

    String endSessionAddress(TokenSettings tokens) {
        return configured(endSessionUri, tokens, "/connect/logout");
    }

    private static String configured(@Nullable URI address, TokenSettings tokens, String usual) {
        return address == null ? tokens.issuerName() + usual : address.toString();
    }
}
