package org.programmeledger.http.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.people.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives the people of the tests their roles, over HTTP, by the commands by which anybody gets a role: proposed by one
 * founder, granted by the other. Doing it again changes nothing, also on another instance.
 */
public final class TestRoles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI ledger;
    private final Function<TestPeople, String> bearer;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<TestPeople, Long> versions = new EnumMap<>(TestPeople.class);

    /** For the ledger at this address, with what goes into the header {@code Authorization} of each. */
    public TestRoles(URI ledger, Function<TestPeople, String> bearer) {
        this.ledger = ledger;
        this.bearer = bearer;
    }

    /** For the ledger at this address, which trusts the issuer of the tests. */
    public static TestRoles at(URI ledger) {
        return new TestRoles(ledger, TestIssuer.shared()::bearer);
    }

    /** Gives every role but those of funders and residents to {@link TestPeople#ALL_HANDS}; returns a party's id. */
    public String allHands() {
        give(TestPeople.ALL_HANDS, Role.PROGRAMME_MANAGER, null);
        var party = party(TestPeople.ALL_HANDS, "All hands");
        give(TestPeople.ALL_HANDS, Role.TREASURER, null);
        give(TestPeople.ALL_HANDS, Role.AUDITOR, null);
        give(TestPeople.ALL_HANDS, Role.ADMINISTRATOR, null);
        give(TestPeople.ALL_HANDS, Role.BOARD_MEMBER, party);
        return party;
    }

    /** Gives everybody but {@link TestPeople#NOBODY} one role; returns the parties of the first and the second funder. */
    public List<String> everybody() {
        give(TestPeople.PROGRAMME_MANAGER, Role.PROGRAMME_MANAGER, null);
        var parties = new ArrayList<String>();
        parties.add(party(TestPeople.PROGRAMME_MANAGER, "First giver"));
        parties.add(party(TestPeople.PROGRAMME_MANAGER, "Second giver"));
        give(TestPeople.TREASURER, Role.TREASURER, null);
        give(TestPeople.AUDITOR, Role.AUDITOR, null);
        give(TestPeople.RESIDENT, Role.RESIDENT, null);
        give(TestPeople.MACHINE, Role.AUDITOR, null);
        give(TestPeople.FUNDER, Role.FUNDER, parties.get(0));
        give(TestPeople.SECOND_FUNDER, Role.FUNDER, parties.get(1));
        give(TestPeople.BOARD_MEMBER, Role.BOARD_MEMBER, parties.get(0));
        give(TestPeople.SECOND_BOARD_MEMBER, Role.BOARD_MEMBER, parties.get(1));
        return parties;
    }

    /** Gives somebody a role from today on, for a party where the role belongs to one. */
    public void give(TestPeople person, Role role, @Nullable String party) {
        var id = person.id().value();
        if (!versions.containsKey(person)) {
            var kind = person == TestPeople.MACHINE ? "MACHINE" : "HUMAN";
            post(
                    TestPeople.ADMINISTRATOR,
                    "/v1/people",
                    "{\"person\":\"" + id + "\",\"kind\":\"" + kind + "\"}",
                    "register-" + id,
                    null);
        }
        var at = party == null ? "" : ",\"party\":\"" + party + "\"";
        var assignments = "/v1/people/" + id + "/assignments";
        var proposed = post(
                TestPeople.ADMINISTRATOR,
                assignments,
                "{\"role\":\"" + role + "\"" + at + ",\"reason\":\"Test\"}",
                "propose-" + role + "-" + id,
                null);
        var granted = post(
                TestPeople.SECOND_ADMINISTRATOR,
                assignments + "/" + proposed.required("id").stringValue() + "/grants",
                "{\"reason\":\"Test\"}",
                "grant-" + role + "-" + id,
                proposed.required("version").longValue());
        versions.put(person, granted.required("version").longValue());
    }

    private String party(TestPeople by, String name) {
        var body = "{\"name\":\"" + name + "\",\"type\":\"FOUNDATION\"}";
        return post(by, "/v1/parties", body, "party-" + name.replace(' ', '-'), null)
                .required("id")
                .stringValue();
    }

    private JsonNode post(TestPeople by, String path, String body, String key, @Nullable Long version) {
        var request = HttpRequest.newBuilder(URI.create(ledger + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", bearer.apply(by))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "test-roles-" + key)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 201 && answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
