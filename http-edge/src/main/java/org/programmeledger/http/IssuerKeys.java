package org.programmeledger.http;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of the issuer: asked for when first needed, kept for five minutes, and an hour longer while the issuer
 * is away. A token with a key that is not among them makes us ask again, but only so often: whoever sends such tokens
 * must not be able to keep us and the issuer busy.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration KEPT_WHILE_AWAY = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_REQUESTS = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 100_000;

    private final JWKSource<SecurityContext> keys;
    private volatile boolean seen;

    IssuerKeys(URI address) {
        try {
            int patience = (int) PATIENCE.toMillis();
            keys = JWKSourceBuilder.create(
                            address.toURL(), new DefaultResourceRetriever(patience, patience, MOST_BYTES))
                    .cache(KEPT.toMillis(), 2 * PATIENCE.toMillis())
                    .refreshAheadCache(false)
                    .rateLimited(BETWEEN_REQUESTS.toMillis())
                    .outageTolerant(KEPT_WHILE_AWAY.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("ledger.security.jwks is no address", e);
        }
    }

    /**
     * The keys that fit a token; none, if the issuer has no such key.
     *
     * @throws RemoteKeySourceException while it is not known what keys the issuer has
     */
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        try {
            var fitting = keys.get(selector, context);
            seen = true;
            return fitting;
        } catch (RateLimitReachedException tooOften) {
            if (seen) {
                return List.of();
            }
            throw new RemoteKeySourceException("the issuer was away a moment ago", tooOften);
        }
    }
}
