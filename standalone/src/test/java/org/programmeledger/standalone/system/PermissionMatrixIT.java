package org.programmeledger.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.programmeledger.events.people.Role;
import org.programmeledger.events.vault.FileId;
import org.programmeledger.http.testing.TestPeople;
import org.programmeledger.rights.Condition;
import org.programmeledger.rights.Permission;
import org.programmeledger.rights.Permission.Who;
import org.programmeledger.rights.PermissionTable;
import org.programmeledger.standalone.WholeLedger;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address, for everybody: each role, nobody in particular, and whoever has not signed in; about one's own, another's
 * and what does not exist. What the services answer is what the permission table says.
 */
class PermissionMatrixIT {

    private static final PermissionTable TABLE = PermissionTable.ofTheLedger();
    private static final WholeLedger LEDGER = WholeLedger.running();
    private static final String UNKNOWN = "_01900000-0000-7000-8000-ffffffffffff";

    private static final Map<TestPeople, Role> ROLES = Map.of(
            TestPeople.RESIDENT, Role.RESIDENT,
            TestPeople.FUNDER, Role.FUNDER,
            TestPeople.AUDITOR, Role.AUDITOR,
            TestPeople.BOARD_MEMBER, Role.BOARD_MEMBER,
            TestPeople.TREASURER, Role.TREASURER,
            TestPeople.PROGRAMME_MANAGER, Role.PROGRAMME_MANAGER,
            TestPeople.ADMINISTRATOR, Role.ADMINISTRATOR);

    private enum Whose {
        OWN,
        OTHERS,
        NOBODYS
    }

    private static final String OWN_FUND = opened("${municipality}");
    private static final String OTHERS_FUND = opened("${cooperative}");

    private final HttpClient http = HttpClient.newHttpClient();

    static Stream<TestPeople> people() {
        return Stream.concat(ROLES.keySet().stream().sorted(), Stream.of(TestPeople.NOBODY));
    }

    @ParameterizedTest
    @EnumSource(Whose.class)
    void everybodyIsAnsweredAsTheTableSays(Whose whose) {
        var wrong = new TreeSet<String>();
        for (var row : TABLE.rows()) {
            people().forEach(person -> {
                boolean may = may(row, ROLES.get(person), whose);
                int status = status(row, whose, person, LEDGER.bearer(person));
                if (status >= 500 || (may ? status == 401 || status == 403 : status != 403)) {
                    wrong.add(person + " " + row.method() + " " + row.path() + ": " + status
                            + (may ? " though allowed" : " though not allowed"));
                }
                if (may && ofOwnFundsOnly(row, ROLES.get(person)) && status != (whose == Whose.OWN ? 200 : 404)) {
                    wrong.add(person + " " + row.path() + " of " + whose + ": " + status);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoHasNotSignedInIsAskedTo() {
        for (var row : TABLE.rows()) {
            int status = status(row, Whose.OWN, TestPeople.NOBODY, null);

            if (row.isPublic()) {
                assertThat(status).as(row.path()).isIn(200, 404);
            } else if (row.path().startsWith("/v1")) {
                assertThat(status).as(row.path()).isEqualTo(401);
            } else {
                assertThat(status).as(row.path()).isIn(302, 401, 403);
            }
        }
    }

    /** A handler that nobody has thought of in the table would be refused to everyone, silently. */
    @Test
    void everyQuestionCommandAndPageHasARowAndEveryRowSomebodyWhoAnswers() {
        var answered = LEDGER
                .part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(entry ->
                        entry.getValue().getBeanType().getName().matches("org\\.(programmeledger|springdoc)\\..*"))
                .filter(entry -> !entry.getValue().getBeanType().getName().contains(".standalone."))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(path -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(answered).hasSizeGreaterThan(60);
        assertThat(answered.stream().filter(address -> !address.contains("openapi.json")))
                .containsExactlyInAnyOrderElementsOf(TABLE.rows().stream()
                        .filter(row -> !row.path().contains("openapi.json"))
                        .map(row -> row.method() + " " + row.path())
                        .toList());
    }

    /** The table, read once more: by the role, and by whether it is about oneself. */
    private static boolean may(Permission row, @Nullable Role role, Whose whose) {
        return row.allowed().stream()
                .filter(entry -> !(entry.who() instanceof Who.Ledger))
                .filter(entry -> !(entry.who() instanceof Who.Holder(var holder)) || holder == role)
                .anyMatch(entry -> !entry.conditions().contains(Condition.SELF) || whose == Whose.OWN);
    }

    /** Whether this is a question about one fund that this role may ask about its own funds only. */
    private static boolean ofOwnFundsOnly(Permission row, @Nullable Role role) {
        return row.method().name().equals("GET")
                && row.path().contains("/funds/{id}")
                && !row.path()
                        .endsWith("/statements") // It says of which period, or is a 400 before anything is looked for.
                && row.allowed().stream()
                        .filter(entry -> entry.who() instanceof Who.Holder(var holder) && holder == role)
                        .allMatch(entry -> entry.conditions().contains(Condition.OWN_FUND));
    }

    /** A fund of this party: the funder of the example acts for its municipality. */
    private static String opened(String owner) {
        return new LedgerClient()
                .created(
                        "/v1/funds",
                        Map.of(
                                "programme", LEDGER.example().resolve("${botu}"),
                                "name", "Matrix",
                                "owner", LEDGER.example().resolve(owner),
                                "currency", "EUR",
                                "reason", "Matrix"))
                .id();
    }

    private int status(Permission row, Whose whose, TestPeople person, @Nullable String bearer) {
        var request = HttpRequest.newBuilder(URI.create(LEDGER.address() + address(row.path(), whose, person)))
                .timeout(Duration.ofSeconds(30))
                .header("Accept-Language", "en");
        if (row.method().name().equals("POST")) {
            request.header(
                            "Content-Type",
                            row.path().startsWith("/v1") ? "application/json" : "application/x-www-form-urlencoded")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(row.path().startsWith("/v1") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody());
        }
        Optional.ofNullable(bearer).ifPresent(token -> request.header("Authorization", token));
        try {
            var answer = http.send(request.build(), BodyHandlers.ofInputStream());
            answer.body().close(); // Also of a stream that never ends.
            return answer.statusCode();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String personOf(Whose whose, TestPeople person) {
        return switch (whose) {
            case OWN -> person.id().value();
            case OTHERS -> TestPeople.ALL_HANDS.id().value();
            case NOBODYS -> "person" + UNKNOWN;
        };
    }

    private static String fundOf(Whose whose) {
        return switch (whose) {
            case OWN -> OWN_FUND;
            case OTHERS -> OTHERS_FUND;
            case NOBODYS -> "fund" + UNKNOWN;
        };
    }

    /** What no row of the table is about. */
    private static Map<String, String> unknown() {
        var ids = new LinkedHashMap<String, String>();
        ids.put("/initiatives/{id}", "init" + UNKNOWN);
        ids.put("/incidents/{id}", "incident" + UNKNOWN);
        ids.put("/parties/{id}", "party" + UNKNOWN);
        ids.put("/claims/{id}", "claim" + UNKNOWN);
        ids.put("/outcome-contracts/{id}", "contract" + UNKNOWN);
        ids.put("{submission}", "submission" + UNKNOWN);
        ids.put("/coalitions/{id}", "coalition" + UNKNOWN);
        ids.put("/meetings/{id}", "meeting" + UNKNOWN);
        ids.put("/decisions/{id}", "decision" + UNKNOWN);
        ids.put("/papers/{id}", "paper_" + "0".repeat(64));
        ids.put("{meeting}", "meeting" + UNKNOWN);
        ids.put("{seat}", "seat" + UNKNOWN);
        ids.put("/receipts/{id}", "receipt" + UNKNOWN);
        ids.put("{reservation}", "transaction" + UNKNOWN);
        ids.put("{expenditure}", "transaction" + UNKNOWN);
        ids.put("{transaction}", "transaction" + UNKNOWN);
        ids.put("{line}", "bankline" + UNKNOWN);
        ids.put("{year}", "2018");
        ids.put("{entry}", "entry" + UNKNOWN);
        ids.put("{assignment}", "assignment" + UNKNOWN);
        ids.put("{commitment}", "commit" + UNKNOWN);
        ids.put("{view}", "nothing");
        ids.put("{position}", "1");
        ids.put("{code}", "forbidden");
        ids.put("/rebuilds/{id}", "nothing");
        ids.put("/**", "");
        return ids;
    }

    private static String address(String path, Whose whose, TestPeople person) {
        var ids = unknown();
        ids.put("/people/{id}", personOf(whose, person));
        ids.put("/funds/{id}", fundOf(whose));
        ids.put(
                "/programmes/{id}",
                whose == Whose.NOBODYS ? "prog" + UNKNOWN : LEDGER.example().resolve("${botu}"));
        ids.put(
                "/personal-files/{id}",
                whose == Whose.OWN ? FileId.of(person.id()).value() : "file" + UNKNOWN);
        var filled = path;
        for (var id : ids.entrySet()) {
            var collection = id.getKey().startsWith("/") && !id.getKey().equals("/**")
                    ? id.getKey().substring(0, id.getKey().lastIndexOf('/') + 1)
                    : "";
            filled = filled.replace(id.getKey(), collection + id.getValue());
        }
        return filled;
    }
}
