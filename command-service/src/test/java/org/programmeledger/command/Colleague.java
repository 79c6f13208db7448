package org.programmeledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.RunningService.Answer;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.people.Role;
import org.programmeledger.http.testing.TestIssuer;
import org.programmeledger.http.testing.TestPeople;

/** A new person of a running service, with a token that counts for a month, whatever becomes of their roles. */
record Colleague(RunningService service, PersonId id, String bearer) {

    /** Somebody whom the ledger knows. */
    static Colleague registered(RunningService service) {
        var colleague = unknown(service, 1);
        Neighbourhood.expect(
                201, service.post("/v1/people", "{\"kind\":\"HUMAN\",\"person\":\"" + colleague.id() + "\"}", first()));
        return colleague;
    }

    /** Somebody whom the ledger does not know. */
    static Colleague unknown(RunningService service, long number) {
        var id = new PersonId(LedgerId.of(
                PersonId.PREFIX,
                new UUID((UUID.randomUUID().getMostSignificantBits() & ~0xF000L) | 0x7000L, Long.MIN_VALUE + number)));
        var month = Map.<String, Object>of("exp", Instant.now().plusSeconds(30L * 24 * 3600));
        return new Colleague(service, id, "Bearer " + TestIssuer.shared().token(id, month));
    }

    /** The header of one founder. */
    static String[] first() {
        return new String[] {"Authorization", TestIssuer.shared().bearer(TestPeople.ADMINISTRATOR)};
    }

    /** The header of the other founder. */
    static String[] second() {
        return new String[] {"Authorization", TestIssuer.shared().bearer(TestPeople.SECOND_ADMINISTRATOR)};
    }

    /** The same person, asking another instance. */
    Colleague at(RunningService instance) {
        return new Colleague(instance, id, bearer);
    }

    /** What this person is answered. */
    Answer post(String path, String body, String... headers) {
        var all = new String[headers.length + 2];
        all[0] = "Authorization";
        all[1] = bearer;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return service.post(path, body, all);
    }

    /** Registers a party, which takes a programme manager. */
    Answer registersAParty() {
        return post("/v1/parties", "{\"name\":\"Party\",\"type\":\"OTHER\"}");
    }

    String assignments() {
        return "/v1/people/" + id + "/assignments";
    }

    /** A role proposed by the first founder. */
    Answer proposed(Role role, @Nullable String party, @Nullable LocalDate from, @Nullable LocalDate until) {
        var body = "{\"role\":\"" + role + "\",\"reason\":\"Needed\"" + member("party", party) + member("from", from)
                + member("until", until) + "}";
        return Neighbourhood.expect(201, service.post(assignments(), body, first()));
    }

    /** A role granted by the second founder; answers the assignment and the version. */
    Answer given(Role role, @Nullable String party, @Nullable LocalDate from, @Nullable LocalDate until) {
        return Neighbourhood.expect(201, grant(proposed(role, party, from, until), second()));
    }

    /** What is answered to a grant of what was proposed. */
    Answer grant(Answer proposal, String... by) {
        return change(proposal, "grants", "{\"reason\":\"Agreed\"}", by);
    }

    /** What is answered to an end of a role on a day. */
    Answer end(Answer granted, LocalDate lastDay, String... by) {
        return change(granted, "endings", "{\"reason\":\"Over\",\"lastDay\":\"" + lastDay + "\"}", by);
    }

    private Answer change(Answer seen, String what, String body, String... by) {
        assertThat(seen.text("id")).startsWith("assignment_");
        var headers = new String[] {
            by[0], by[1], "If-Match", "\"" + seen.json().path("version").asLong() + "\""
        };
        return service.post(assignments() + "/" + seen.text("id") + "/" + what, body, headers);
    }

    private static String member(String name, @Nullable Object value) {
        return value == null ? "" : ",\"" + name + "\":\"" + value + "\"";
    }
}
