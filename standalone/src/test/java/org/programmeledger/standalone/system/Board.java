package org.programmeledger.standalone.system;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.programmeledger.http.testing.TestPeople;
import org.programmeledger.standalone.system.LedgerClient.Posted;

/**
 * The coalition of a programme with five seats: the first three are held by one person, who chairs, the others by a second
 * one. More than half is the quorum and the majority, of three eligible seats at least.
 *
 * @param client the holder of the first three seats
 * @param other the holder of the others
 * @param seats the ids of the seats
 * @param parties whose seats they are, in the same order
 */
public record Board(
        LedgerClient client,
        LedgerClient other,
        String coalition,
        String supervisoryBoard,
        List<String> seats,
        List<String> parties) {

    private static final Map<String, String> BECAUSE = Map.of("reason", "Zo afgesproken");

    public static Board form(Neighbourhood botu, LedgerClient other, TestPeople second) {
        var client = botu.client();
        var above = party(client, "Raad van toezicht");
        var rule = Map.of("quorum", "MORE_THAN_HALF", "majority", "MORE_THAN_HALF", "minimumEligible", 3);
        var coalition = client.created(
                "/v1/coalitions",
                because("programme", botu.programme(), "name", "Coalitie", "supervisoryBoard", above, "rule", rule));
        var seats = new ArrayList<String>();
        var parties = new ArrayList<String>();
        for (int n = 1; n <= 5; n++) {
            var party = party(client, "Partij " + n);
            var path = "/v1/coalitions/" + coalition.id() + "/seats";
            var seat = client.created(path, because("party", party));
            var holder = n <= 3 ? TestPeople.ALL_HANDS : second;
            client.created(
                    path + "/" + seat.id() + "/terms",
                    because("holder", holder.id().value()));
            seats.add(seat.id());
            parties.add(party);
        }
        client.created("/v1/coalitions/" + coalition.id() + "/chairs", because("seat", seats.getFirst()));
        return new Board(client, other, coalition.id(), above, List.copyOf(seats), List.copyOf(parties));
    }

    static String party(LedgerClient client, String name) {
        return client.created("/v1/parties", Map.of("name", name, "type", "OTHER"))
                .id();
    }

    public static Map<String, Object> because(Object... members) {
        var body = new LinkedHashMap<String, Object>(BECAUSE);
        for (int i = 0; i < members.length; i += 2) {
            body.put((String) members[i], members[i + 1]);
        }
        return body;
    }

    public Posted proposed(LedgerClient author, Map<String, ?> proposal) {
        return author.created("/v1/decisions", because("coalition", coalition, "proposal", proposal));
    }

    /** All seats are for committing so much of a fund to an initiative; returns the decision's id. */
    public String committing(String fund, String initiative, Map<String, String> amount) {
        return adopted(Map.of(
                "kind",
                "COMMITMENT",
                "title",
                "Bankjes",
                "text",
                "Er komen bankjes.",
                "fund",
                fund,
                "initiative",
                initiative,
                "amount",
                amount));
    }

    /** A proposal that all seats are for; returns its id. */
    public String adopted(Map<String, ?> proposal) {
        var decision = proposed(client, proposal);
        toTheVote(decision);
        for (int seat = 1; seat <= seats.size(); seat++) {
            vote(decision, seat, "FOR");
        }
        counted(decision);
        return decision.id();
    }

    /** Puts a decision to the vote in a meeting that goes on for an hour; returns its id. */
    public String toTheVote(Posted decision) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var meeting = client.created(
                "/v1/meetings",
                because(
                        "coalition",
                        coalition,
                        "form",
                        "MEETING",
                        "title",
                        "Overleg",
                        "begins",
                        now.minusSeconds(60).toString(),
                        "ends",
                        now.plusSeconds(3600).toString()));
        var path = "/v1/decisions/" + decision.id();
        client.created(path + "/agendas", Map.of("meeting", meeting.id()));
        client.created(path + "/votes", Map.of("meeting", meeting.id()));
        return meeting.id();
    }

    /** Seats count from 1. */
    public Posted vote(Posted decision, int seat, String choice) {
        return holder(seat)
                .created(
                        "/v1/decisions/" + decision.id() + "/ballots",
                        Map.of("version", 1, "seat", seats.get(seat - 1), "choice", choice));
    }

    public Posted conflict(Posted decision, int seat) {
        return holder(seat)
                .created("/v1/decisions/" + decision.id() + "/conflicts", because("seat", seats.get(seat - 1)));
    }

    public Posted counted(Posted decision) {
        return client.created("/v1/decisions/" + decision.id() + "/vote-closings", Map.of());
    }

    LedgerClient holder(int seat) {
        return seat <= 3 ? client : other;
    }
}
