package org.programmeledger.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.programmeledger.http.BearerTokens;
import org.programmeledger.http.RequestAuthorization;
import org.programmeledger.http.RequestRefused;
import org.programmeledger.http.TokenSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Signs people in to the pages at the issuer (code flow with PKCE) and remembers them in a session on the server; no token
 * reaches the browser. A program may ask for a page with a bearer token instead.
 */
@Configuration(proxyBeanMethods = false)
class PagesSecurity {

    private static final String SIGN_IN = "/oauth2/authorization/" + SignInClient.NAME;

    private static final String[] PUBLIC = {
        "/sign-in",
        "/problems",
        "/problems/**",
        "/*.css",
        "/*.js",
        "/*.svg",
        "/favicon.ico",
        "/nlds/**",
        "/webjars/**",
        "/error"
    };

    @Bean
    @Order(30)
    SecurityFilterChain pages(
            HttpSecurity http,
            BearerTokens tokens,
            RequestAuthorization rights,
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientRepository tokensInTheSession,
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes,
            SignInSettings settings,
            TokenSettings issuer,
            Clock clock)
            throws Exception {
        RequestMatcher api = request -> request.getRequestURI().startsWith("/v1/")
                || request.getRequestURI().startsWith("/actuator/");
        var signedOut = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        signedOut.setPostLogoutRedirectUri(settings.baseUrl() + "/sign-in?signedOut");
        return tokens.into(http)
                .securityMatcher(new NegatedRequestMatcher(api))
                .authorizeHttpRequests(requests -> requests.requestMatchers(PUBLIC)
                        .permitAll()
                        .anyRequest()
                        .access(rights))
                .requestCache(cache -> cache.requestCache(wantedPages()))
                .oauth2Login(login -> login.loginPage(SIGN_IN)
                        .authorizedClientRepository(tokensInTheSession)
                        .tokenEndpoint(token -> token.accessTokenResponseClient(codes))
                        .userInfoEndpoint(user -> user.oidcUserService(
                                asked -> SignedInPerson.of(asked.getIdToken(), issuer.actorClaim())))
                        .failureHandler(new SimpleUrlAuthenticationFailureHandler("/sign-in?error")))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(SIGN_IN))
                                .accessDeniedHandler(PagesSecurity::refuse))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessHandler(signedOut))
                .headers(headers -> headers.contentSecurityPolicy(
                                csp -> csp.policyDirectives(contentSecurityPolicy(settings, issuer)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(new SessionAge(settings.longest(), clock), SecurityContextHolderFilter.class)
                .build();
    }

    /** Forbidden, or unknown to everybody. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        response.sendError(
                denied instanceof RequestRefused refused
                        ? refused.problem().status().value()
                        : HttpServletResponse.SC_FORBIDDEN);
    }

    /** Where one comes back to after signing in, without a {@code ?continue} that would stay in every link of the page. */
    @SuppressWarnings("NullAway") // null is documented to mean: no such parameter
    private static RequestCache wantedPages() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** A browser applies {@code form-action} to redirects too, and signing out goes on to the issuer. */
    private static String contentSecurityPolicy(SignInSettings settings, TokenSettings issuer) {
        var out = URI.create(settings.endSessionAddress(issuer));
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                + " connect-src 'self'; form-action 'self' " + out.getScheme() + "://" + out.getRawAuthority()
                + "; base-uri 'none'; frame-ancestors 'none'";
    }
}
