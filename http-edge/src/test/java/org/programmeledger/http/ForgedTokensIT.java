package org.programmeledger.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.programmeledger.http.testing.TestIssuer;
import org.programmeledger.http.testing.TestPeople;

/** A token counts only if every part of it does; whatever is wrong with it, the answer is the same. */
class ForgedTokensIT {

    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final TestPeople WHO = TestPeople.AUDITOR;
    private static GuardedEcho service;

    @BeforeAll
    static void start() {
        service = new GuardedEcho(ISSUER);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theTokenOfTheIssuerCounts() {
        var answer = service.ask(ISSUER.bearer(WHO));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(WHO.id().value());
        assertThat(service.ask("bearer " + ISSUER.token(WHO)).statusCode())
                .as("the scheme has no case")
                .isEqualTo(200);
        assertThat(service.ask("Bearer " + with("aud", List.of("another", TestIssuer.AUDIENCE)))
                        .statusCode())
                .as("an audience among others")
                .isEqualTo(200);
    }

    static Stream<Map.Entry<String, String>> forgeries() throws Exception {
        var now = service.clock();
        var forged = new LinkedHashMap<String, String>();
        forged.put("expired", until(now.minus(Duration.ofMinutes(2))));
        forged.put("without an end", with("exp", null));
        forged.put("not yet valid", with("nbf", now.plus(Duration.ofMinutes(2))));
        forged.put("for another audience", with("aud", "another-api"));
        forged.put("for no audience", with("aud", null));
        forged.put("for the client instead of the service", with("aud", "ledger-pages"));
        forged.put("of another issuer", with("iss", "http://127.0.0.1:1"));
        forged.put("of the issuer with a slash", with("iss", ISSUER.address() + "/"));
        forged.put("of no issuer", with("iss", null));
        forged.put("of a person by name", with("sub", "alice"));
        forged.put("of a fund", with("sub", "fund_01900000-0000-7000-8000-000000000001"));
        forged.put("of nobody", with("sub", null));
        forged.put("of several", with("sub", List.of(WHO.id().value())));
        forged.put("an identity token", ISSUER.sign(claims(), "JWT"));
        forged.put("a logout token", ISSUER.sign(claims(), "logout+jwt"));
        forged.put("without a type", signed(header(JWSAlgorithm.RS256).type(null), new RSASSASigner(ISSUER.key())));
        forged.put("of another strength", signed(header(JWSAlgorithm.RS512), new RSASSASigner(ISSUER.key())));
        forged.put("unsigned (alg=none)", unsigned(""));
        forged.put("unsigned, with the signature of another", unsigned(signature(ISSUER.token(WHO))));
        forged.put("signed with the public key as a password", withPublicKeyAsPassword());
        var mine = new RSAKeyGenerator(2048).keyID(ISSUER.key().getKeyID()).generate();
        forged.put(
                "signed by another under the same key id", signed(header(JWSAlgorithm.RS256), new RSASSASigner(mine)));
        forged.put("with its own key in the header", withKeyInHeader(mine));
        forged.put(
                "with an elliptic key",
                signed(header(JWSAlgorithm.ES256), new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate())));
        forged.put(
                "of an unknown key",
                signed(header(JWSAlgorithm.RS256).keyID("unknown"), new RSASSASigner(ISSUER.key())));
        forged.put(
                "altered",
                altered(text -> text.replace(
                        WHO.id().value(), TestPeople.ADMINISTRATOR.id().value())));
        forged.put("cut off", ISSUER.token(WHO).substring(0, 200));
        forged.put("with more behind it", ISSUER.token(WHO) + "A");
        forged.put("without a signature", ISSUER.token(WHO).replaceAll("[^.]+$", ""));
        forged.put("garbage", "garbage");
        forged.put("garbage in three parts", "e30.e30.e30");
        forged.put("empty parts", "..");
        forged.put("very long", "A".repeat(6_000));
        return forged.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void aForgeryIsRefusedWithoutSayingWhy(Map.Entry<String, String> forgery) {
        var answer = service.ask("Bearer " + forgery.getValue());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"programme-ledger\", error=\"invalid_token\"");
        assertThat(answer.body().replaceAll("\"trace\":\"[0-9a-f]*\",?", ""))
                .contains("\"type\":\"/problems/not-signed-in\"")
                .doesNotContainIgnoringCase("expired", "audience", "signature", "issuer", "algorithm", "claim");
    }

    @Test
    void aTokenInTheAddressIsNotRead() {
        assertThat(service.ask("/v1/me?access_token=" + ISSUER.token(WHO), null).statusCode())
                .isEqualTo(401);
    }

    @Test
    void clocksMayDifferByLessThanHalfAMinute() {
        var now = service.clock();
        assertThat(service.ask("Bearer " + until(now.minusSeconds(20))).statusCode())
                .isEqualTo(200);
        assertThat(service.ask("Bearer " + with("nbf", now.plusSeconds(20))).statusCode())
                .isEqualTo(200);
        assertThat(service.ask("Bearer " + until(now.minusSeconds(32))).statusCode())
                .isEqualTo(401);
    }

    private static String with(String claim, @org.jspecify.annotations.Nullable Object value) {
        var others = new LinkedHashMap<String, Object>();
        if (value != null) {
            others.put(claim, value);
            return ISSUER.token(WHO.id(), others);
        }
        return ISSUER.sign(new JWTClaimsSet.Builder(claims()).claim(claim, null).build(), "at+jwt");
    }

    private static String until(Instant end) {
        return ISSUER.token(WHO.id(), Map.of("iat", end.minus(Duration.ofHours(1)), "exp", end));
    }

    private static JWTClaimsSet claims() {
        return ISSUER.claims(WHO.id(), Map.of());
    }

    private static JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(ISSUER.key().getKeyID());
    }

    private static String signed(JWSHeader.Builder header, JWSSigner signer) throws JOSEException {
        var token = new SignedJWT(header.build(), claims());
        token.sign(signer);
        return token.serialize();
    }

    private static String withPublicKeyAsPassword() throws JOSEException {
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(ISSUER.key().toRSAPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        return signed(header(JWSAlgorithm.HS256), new MACSigner(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String withKeyInHeader(RSAKey mine) throws JOSEException {
        return signed(header(JWSAlgorithm.RS256).jwk(mine.toPublicJWK()), new RSASSASigner(mine));
    }

    private static String unsigned(String signature) {
        return base64("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + base64(claims().toString()) + "." + signature;
    }

    private static String altered(UnaryOperator<String> change) {
        var parts = ISSUER.token(WHO).split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var changed = change.apply(claims);
        assertThat(changed).isNotEqualTo(claims);
        return parts[0] + "." + base64(changed) + "." + parts[2];
    }

    private static String signature(String token) {
        return token.substring(token.lastIndexOf('.') + 1);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
