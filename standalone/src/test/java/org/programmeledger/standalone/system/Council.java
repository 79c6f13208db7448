package org.programmeledger.standalone.system;

import static org.programmeledger.standalone.system.Board.because;
import static org.programmeledger.standalone.system.Neighbourhood.eur;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.programmeledger.http.testing.TestPeople;

/** A coalition of one seat that decides whatever a story needs; it is formed when it is asked first. */
public final class Council {

    /** Where it decides: the coalition, its seat and a written round. */
    private record Sitting(String coalition, String seat, String meeting) {}

    /** What moves to an adjustment, where one is asked for. */
    static final Map<String, String> OBSERVED =
            Map.of("uri", "https://botu.example/observation", "sha256", "ab".repeat(32));

    private final LedgerClient client;
    private final String programme;
    private final Map<String, String> decisions = new ConcurrentHashMap<>();
    private @Nullable Sitting sitting;

    Council(LedgerClient client, String programme) {
        this.client = client;
        this.programme = programme;
    }

    /** The decision by which any amount of a fund may be moved so; taken once. */
    public String anything(String kind, String fund) {
        var adjusts =
                kind.equals("TRANSFER") ? Map.of("observation", OBSERVED) : Map.<String, Object>of(); // Invariant 9.
        return decisions.computeIfAbsent(
                kind + fund, key -> decided(kind, Map.of("fund", fund), eur("90000000000.00"), adjusts));
    }

    /** Proposed, voted on and adopted; about this subject, up to this amount. */
    public String decided(String kind, Map<String, ?> subject, @Nullable String amount) {
        return decided(kind, subject, amount == null ? null : eur(amount), Map.of());
    }

    /** The same, with more that the proposal says. */
    public synchronized String decided(
            String kind, Map<String, ?> subject, @Nullable Map<String, String> amount, Map<String, ?> more) {
        var here = sitting();
        var proposal = new HashMap<String, Object>(more);
        proposal.putAll(subject);
        proposal.put("kind", kind);
        proposal.put("title", "Besluit");
        proposal.put("text", "Wij besluiten.");
        if (amount != null) {
            proposal.put("amount", amount);
        }
        var decision = client.created("/v1/decisions", because("coalition", here.coalition(), "proposal", proposal))
                .id();
        var path = "/v1/decisions/" + decision;
        client.created(path + "/agendas", Map.of("meeting", here.meeting()));
        client.created(path + "/votes", Map.of("meeting", here.meeting()));
        client.created(path + "/ballots", Map.of("version", 1, "seat", here.seat(), "choice", "FOR"));
        client.created(path + "/vote-closings", Map.of());
        return decision;
    }

    private Sitting sitting() {
        if (sitting == null) {
            sitting = formed();
        }
        return sitting;
    }

    private Sitting formed() {
        var rule = Map.of("quorum", "MORE_THAN_HALF", "majority", "MORE_THAN_HALF", "minimumEligible", 1);
        var coalition = client.created(
                        "/v1/coalitions",
                        because(
                                "programme",
                                programme,
                                "name",
                                "Coalitie",
                                "supervisoryBoard",
                                Board.party(client, "Raad van toezicht"),
                                "rule",
                                rule))
                .id();
        var seats = "/v1/coalitions/" + coalition + "/seats";
        var seat = client.created(seats, because("party", Board.party(client, "Bewoners")))
                .id();
        client.created(
                seats + "/" + seat + "/terms",
                because("holder", TestPeople.ALL_HANDS.id().value()));
        client.created("/v1/coalitions/" + coalition + "/chairs", because("seat", seat));
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var meeting = client.created(
                "/v1/meetings",
                because(
                        "coalition",
                        coalition,
                        "form",
                        "WRITTEN_ROUND",
                        "title",
                        "Ronde",
                        "begins",
                        now.minusSeconds(60).toString(),
                        "ends",
                        now.plusSeconds(86_400).toString()));
        return new Sitting(coalition, seat, meeting.id());
    }
}
