package org.programmeledger.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.programmeledger.http.testing.TestPeople;
import org.programmeledger.standalone.WholeLedger;
import org.programmeledger.standalone.identity.DemoAccount;

/** Default deny: whatever the API describes, and whatever it does not, is refused without a token of the issuer. */
class SecurityIT {

    private static final Set<String> PUBLIC = Set.of("GET /v1/glossary-terms", "GET /v1/permissions");

    private final LedgerClient client = new LedgerClient();
    private final WholeLedger ledger = WholeLedger.running();

    @Test
    void everyOperationIsRefusedWithoutATokenOfTheIssuer() {
        long head = ledger.head();
        var refused = new java.util.ArrayList<String>();
        client.read("/v1/openapi.json")
                .json()
                .required("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().forEach(method -> {
                    var operation = method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey();
                    if (!PUBLIC.contains(operation)) {
                        refused(method, path.getKey().replaceAll("\\{[a-zA-Z]+}", "1"));
                        refused.add(operation);
                    }
                }));
        assertThat(refused).hasSizeGreaterThan(30).anyMatch(operation -> operation.startsWith("POST"));
        assertThat(ledger.head()).isEqualTo(head);
    }

    @Test
    void soIsWhateverTheApiDoesNotDescribe() {
        for (var path : List.of("/v1", "/v1/", "/v1/nothing", "/v1/openapi", "/v1/glossary-terms/1")) {
            refused("get", path);
            refused("delete", path);
        }
        refused("post", "/v1/glossary-terms");
        refused("post", "/v1/openapi.json");
    }

    @Test
    void theRestOfTheServerIsClosedToo() throws Exception {
        for (var path : List.of(
                "/actuator", "/actuator/prometheus", "/actuator/env", "/actuator/heapdump", "/actuator/shutdown")) {
            assertThat(status("get", path, null)).as(path).isEqualTo(401);
        }
        for (var path :
                List.of("/actuator/health", "/v1/openapi.json", "/v1/glossary-terms", "/sign-in", "/problems")) {
            assertThat(status("get", path, null)).as(path).isEqualTo(200);
        }
        for (var path : List.of("/", "/funds", "/audit-trail", "/incidents/new", "/nothing")) {
            assertThat(status("get", path, null)).as(path).isIn(302, 401);
        }
        assertThat(status("get", "/actuator/env", ledger.bearer(TestPeople.ADMINISTRATOR)))
                .isEqualTo(404);
    }

    private void refused(String method, String path) {
        for (var authorization : new String[] {
            null,
            LedgerClient.basic("manager", ledger.password(DemoAccount.MANAGER)),
            LedgerClient.basic("metrics", WholeLedger.METRICS_PASSWORD),
            ledger.bearer(TestPeople.ADMINISTRATOR) + "x",
            "Bearer x"
        }) {
            var answer = client.send(request(method, path, authorization));
            assertThat(answer.status())
                    .as(method + " " + path + " " + authorization)
                    .isEqualTo(401);
            assertThat(answer.at("/type")).isEqualTo("/problems/not-signed-in");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer ");
        }
    }

    private int status(String method, String path, @org.jspecify.annotations.Nullable String authorization)
            throws Exception {
        return client.http()
                .send(request(method, path, authorization), java.net.http.HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private HttpRequest request(String method, String path, @org.jspecify.annotations.Nullable String authorization) {
        var body = method.equals("post") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody();
        var request = HttpRequest.newBuilder(URI.create(ledger.address() + path))
                .method(method.toUpperCase(java.util.Locale.ROOT), body)
                .header("Content-Type", "application/json");
        return authorization == null
                ? request.build()
                : request.header("Authorization", authorization).build();
    }
}
