package org.programmeledger.standalone.identity;

import com.fasterxml.uuid.Generators;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.people.PersonId;

/**
 * What the issuer of a demo knows: its key, who everybody is, and the passwords of this start, which are kept nowhere.
 *
 * @param key signs the tokens
 * @param people the pseudonym of every account, for ever the same in a data directory
 * @param passwords of every account, new at each start
 * @param pagesSecret of the pages as a client of the issuer, new at each start
 */
public record DemoIdentity(
        RSAKey key, Map<DemoAccount, PersonId> people, Map<DemoAccount, String> passwords, String pagesSecret) {

    /** What must stand in {@code aud}. */
    public static final String AUDIENCE = "programme-ledger";

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Letters and digits that nobody takes for one another. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final Duration OF_A_MINTED_TOKEN = Duration.ofHours(1);

    /** An identity with new passwords. */
    static DemoIdentity of(RSAKey key, Map<DemoAccount, PersonId> people) {
        var passwords = new EnumMap<DemoAccount, String>(DemoAccount.class);
        for (var account : DemoAccount.values()) {
            passwords.put(account, group() + "-" + group() + "-" + group());
        }
        return new DemoIdentity(key, Map.copyOf(people), passwords, group() + group() + group() + group() + group());
    }

    /** An identity with a new key and with new people, except those given. */
    public static DemoIdentity create(Map<DemoAccount, PersonId> known) {
        var people = everybody(known);
        try {
            return of(
                    new RSAKeyGenerator(2048)
                            .keyID(UUID.randomUUID().toString())
                            .generate(),
                    people);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Those given, and a new person for every other account. */
    static Map<DemoAccount, PersonId> everybody(Map<DemoAccount, PersonId> known) {
        var ids = Generators.timeBasedEpochRandomGenerator();
        var people = new EnumMap<DemoAccount, PersonId>(DemoAccount.class);
        for (var account : DemoAccount.values()) {
            people.put(account, new PersonId(LedgerId.of(PersonId.PREFIX, ids.generate())));
        }
        people.putAll(known);
        return people;
    }

    /** Four random letters and digits, almost 20 bits. */
    private static String group() {
        return RANDOM.ints(4, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }

    /** Who an account is in the ledger. */
    public PersonId person(DemoAccount account) {
        return Objects.requireNonNull(people.get(account));
    }

    /** What it signs in with. */
    public String password(DemoAccount account) {
        return Objects.requireNonNull(passwords.get(account));
    }

    /** The two who grant the first roles. */
    public List<PersonId> founders() {
        return Stream.of(DemoAccount.ADMINISTRATOR, DemoAccount.ADMINISTRATOR2)
                .map(this::person)
                .toList();
    }

    /** What the services are started with, so that this issuer is theirs. */
    public Map<String, Object> properties(URI issuer) {
        return Map.of(
                "ledger.security.issuer",
                issuer.toString(),
                "ledger.security.audience",
                AUDIENCE,
                "ledger.sign-in.client-secret",
                pagesSecret,
                "ledger.founders",
                founders().stream().map(PersonId::value).collect(Collectors.joining(",")));
    }

    /**
     * A token of the account with this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public String token(URI issuer, String signInName, Clock clock) {
        var account = DemoAccount.named(signInName)
                .orElseThrow(() -> new IllegalArgumentException("nobody is called " + signInName));
        return token(issuer, person(account), clock);
    }

    /** A token of this person as the issuer would give it, that counts for an hour. */
    public String token(URI issuer, PersonId person, Clock clock) {
        try {
            var now = clock.instant().getEpochSecond();
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(new JOSEObjectType("at+jwt"))
                    .keyID(key.getKeyID())
                    .build();
            var claims = new JWTClaimsSet.Builder()
                    .issuer(issuer.toString())
                    .subject(person.value())
                    .audience(AUDIENCE)
                    .claim("iat", now)
                    .claim("exp", now + OF_A_MINTED_TOKEN.toSeconds())
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "DemoIdentity[***]";
    }
}
