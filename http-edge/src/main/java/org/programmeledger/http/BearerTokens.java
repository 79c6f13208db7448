package org.programmeledger.http;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;

/** How a chain of security filters takes bearer tokens: the same for every chain that does. */
public final class BearerTokens implements Customizer<OAuth2ResourceServerConfigurer<HttpSecurity>> {

    private static final String SCHEME = "Bearer ";

    private final TokenVerifier callers;
    private final Refusals refusals;

    BearerTokens(TokenVerifier callers, Refusals refusals) {
        this.callers = callers;
        this.refusals = refusals;
    }

    @Override
    public void customize(OAuth2ResourceServerConfigurer<HttpSecurity> chain) {
        AuthenticationManager byToken = asked -> callers.callerOf(((BearerTokenAuthenticationToken) asked).getToken());
        chain.authenticationManagerResolver(_ -> byToken)
                .bearerTokenResolver(BearerTokens::tokenIn)
                .authenticationEntryPoint(refusals.notSignedIn())
                .accessDeniedHandler(refusals.forbidden())
                .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                    @Override
                    public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(refusals.badToken());
                        return filter;
                    }
                });
    }

    /**
     * The token of a request, from its Authorization header only; null without one. Whether it is one is for the verifier to
     * say: a pattern over its thousand characters would cost a tenth of a whole command.
     */
    private static @Nullable String tokenIn(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : null;
    }
}
