package org.programmeledger.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.people.PersonId;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Finds the caller of a bearer token: signature, algorithm, type, issuer, audience, times and pseudonym are checked, and
 * nothing else of the token is believed. What was found is remembered by the token's digest until the token expires, ten
 * minutes at most, because checking a signature costs more than a command; a key that the issuer withdraws therefore
 * works ten minutes longer at most.
 */
final class TokenVerifier {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST_REMEMBERED = 10_000;

    private final TokenSettings settings;
    private final Clock clock;
    private final NimbusJwtDecoder decoder;
    private final Cache<ByteBuffer, Verified> remembered;

    private record Verified(CallerToken caller, Instant until) {}

    TokenVerifier(TokenSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.decoder = decoder(settings);
        decoder.setJwtValidator(_ -> OAuth2TokenValidatorResult.success()); // below, by our own clock
        this.remembered = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(REMEMBERED)
                .build();
    }

    private static NimbusJwtDecoder decoder(TokenSettings settings) {
        var processor = new DefaultJWTProcessor<com.nimbusds.jose.proc.SecurityContext>();
        Set<JWSAlgorithm> algorithms = settings.algorithms().stream()
                .map(JWSAlgorithm::parse)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<JOSEObjectType> types =
                settings.tokenTypes().stream().map(JOSEObjectType::new).collect(Collectors.toSet());
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, new IssuerKeys(settings.keys())));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(types));
        processor.setJWTClaimsSetVerifier((_, _) -> {}); // below
        return new NimbusJwtDecoder(processor);
    }

    /**
     * Who sent this token.
     *
     * @throws InvalidBearerTokenException if it does not count, without saying why
     * @throws AuthenticationServiceException if that cannot be known, because the issuer is away
     */
    Authentication callerOf(String token) {
        var digest = digest(token);
        var known = remembered.getIfPresent(digest);
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.caller();
        }
        var verified = verify(token);
        remembered.put(digest, verified);
        return verified.caller();
    }

    private Verified verify(String token) {
        try {
            var jwt = decoder.decode(token);
            var actor = jwt.getClaimAsString(settings.actorClaim());
            if (!counts(jwt) || actor == null || !LedgerId.isValid(PersonId.PREFIX, actor)) {
                throw new InvalidBearerTokenException("not a token for this ledger");
            }
            return new Verified(new CallerToken(new Caller(new PersonId(actor))), end(jwt));
        } catch (JwtException failed) {
            if (failed.getCause() instanceof KeySourceException) {
                throw new AuthenticationServiceException("the keys of the issuer are not known", failed);
            }
            throw new InvalidBearerTokenException("not a token for this ledger", failed);
        } catch (IllegalArgumentException oddClaim) {
            throw new InvalidBearerTokenException("not a token for this ledger", oddClaim);
        }
    }

    private boolean counts(Jwt jwt) {
        var now = clock.instant();
        var from = jwt.getNotBefore();
        var audience = jwt.getAudience();
        return settings.issuerName().equals(jwt.getClaimAsString("iss"))
                && audience != null
                && audience.contains(settings.audience())
                && jwt.getExpiresAt() != null
                && now.isBefore(end(jwt))
                && (from == null || !now.plus(settings.clockSkew()).isBefore(from));
    }

    /** When it ends to count; a token that does not say so never counts. */
    private Instant end(Jwt jwt) {
        var expiry = jwt.getExpiresAt();
        return expiry == null ? Instant.EPOCH : expiry.plus(settings.clockSkew());
    }

    private static ByteBuffer digest(String token) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
