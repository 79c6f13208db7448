package org.programmeledger.http.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.programmeledger.events.people.PersonId;

/** An issuer of tokens on this machine: publishes its key, and signs whatever a test asks for. */
public final class TestIssuer implements AutoCloseable {

    /** What the services of the tests expect in {@code aud}. */
    public static final String AUDIENCE = "programme-ledger";

    private static final Duration LONG = Duration.ofHours(12);

    private final HttpServer server;
    private final RSAKey key;

    private final AtomicInteger asked = new AtomicInteger();

    private TestIssuer(String keyId) {
        try {
            key = new RSAKeyGenerator(2048).keyID(keyId).generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.setExecutor(Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("issuer-", 0).factory()));
        server.createContext("/oauth2/jwks", exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    /** The one that all tests of a JVM share. */
    public static TestIssuer shared() {
        return Shared.ISSUER;
    }

    /** One of its own, for a test that closes it. */
    public static TestIssuer start() {
        return start("test");
    }

    /** One whose key has another name. */
    public static TestIssuer start(String keyId) {
        return new TestIssuer(keyId);
    }

    /** How often it was asked for its keys. */
    public int asked() {
        return asked.get();
    }

    /** Its name, as in {@code iss}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Its key, to forge with. */
    public RSAKey key() {
        return key;
    }

    /** A token of this person that counts for half a day. */
    public String token(TestPeople person) {
        return token(person.id());
    }

    /** A token of this person that counts for half a day. */
    public String token(PersonId person) {
        return token(person, Map.of());
    }

    /** A token with some claims added or replaced; a date is an {@link Instant}. */
    public String token(PersonId person, Map<String, Object> claims) {
        return sign(claims(person, claims), "at+jwt");
    }

    /** What goes into the header {@code Authorization}. */
    public String bearer(TestPeople person) {
        return "Bearer " + token(person);
    }

    /** The claims of a token that counts, with some added or replaced. */
    public JWTClaimsSet claims(PersonId person, Map<String, Object> others) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder();
        Map.<String, Object>of(
                        "iss", address().toString(),
                        "sub", person.value(),
                        "aud", AUDIENCE,
                        "iat", now,
                        "exp", now.plus(LONG))
                .forEach((name, value) -> claims.claim(name, numeric(value)));
        others.forEach((name, value) -> claims.claim(name, numeric(value)));
        return claims.build();
    }

    private static Object numeric(Object value) {
        return value instanceof Instant instant ? instant.getEpochSecond() : value;
    }

    /** Signs claims with its key under this {@code typ}. */
    public String sign(JWTClaimsSet claims, String type) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(new JOSEObjectType(type))
                    .keyID(key.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static final class Shared {
        static final TestIssuer ISSUER = start();
    }
}
