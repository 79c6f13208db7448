package org.programmeledger.http;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens count. Nothing else of an identity provider is known to the services.
 *
 * @param issuer must stand in {@code iss}; without one the service does not start
 * @param jwks where the issuer publishes its keys; {@code <issuer>/oauth2/jwks} unless configured
 * @param audience must stand in {@code aud}
 * @param actorClaim holds the pseudonym of the person, {@code person_} and a UUIDv7
 * @param algorithms of signatures that count: asymmetric ones only
 * @param tokenTypes that count, as in {@code typ}: access tokens of RFC 9068 unless configured
 * @param clockSkew by how much the clocks of issuer and service may differ
 */
@ConfigurationProperties("ledger.security")
public record TokenSettings(
        @Nullable URI issuer,
        @Nullable URI jwks,
        @DefaultValue("programme-ledger") String audience,
        @DefaultValue("sub") String actorClaim,
        @DefaultValue({"RS256", "ES256"}) List<String> algorithms,
        @DefaultValue({"at+jwt", "application/at+jwt"}) List<String> tokenTypes,
        @DefaultValue("30s") Duration clockSkew) {

    private static final List<String> ASYMMETRIC =
            List.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    /** Refuses settings under which tokens could be forged, or under which none could count. */
    public TokenSettings {
        if (issuer == null || issuer.getHost() == null) {
            throw new IllegalArgumentException("ledger.security.issuer must be the address of an OpenID provider");
        }
        if (!ASYMMETRIC.containsAll(algorithms) || algorithms.isEmpty()) {
            throw new IllegalArgumentException("ledger.security.algorithms must be among " + ASYMMETRIC);
        }
        if (audience.isBlank() || actorClaim.isBlank() || tokenTypes.isEmpty()) {
            throw new IllegalArgumentException(
                    "ledger.security.audience, .actor-claim and .token-types must not be empty");
        }
        if (clockSkew.isNegative() || clockSkew.compareTo(Duration.ofMinutes(5)) > 0) {
            throw new IllegalArgumentException("ledger.security.clock-skew must be from 0 to 5 minutes");
        }
        jwks = jwks == null ? URI.create(issuer + "/oauth2/jwks") : jwks;
    }

    /** Where the issuer's keys are. */
    public URI keys() {
        return Objects.requireNonNull(jwks);
    }

    /** The issuer as it must stand in a token. */
    public String issuerName() {
        return String.valueOf(issuer);
    }
}
