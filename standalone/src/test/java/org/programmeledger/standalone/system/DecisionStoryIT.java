package org.programmeledger.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.standalone.system.Board.because;
import static org.programmeledger.standalone.system.Neighbourhood.eur;
import static org.programmeledger.standalone.system.Neighbourhood.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.programmeledger.http.testing.TestPeople;
import org.programmeledger.standalone.system.LedgerClient.Posted;

/** How a coalition decides, over HTTP: the worked examples 6 and 7 of the domain page, and what decisions stand on. */
class DecisionStoryIT {

    private final LedgerClient client = new LedgerClient();
    private final LedgerClient other = new LedgerClient(TestPeople.BOARD_MEMBER);
    private Neighbourhood botu;
    private Board board;
    private String fund;
    private String club;

    @BeforeEach
    void formACoalition() {
        botu = Neighbourhood.establish(client);
        board = Board.form(botu, other, TestPeople.BOARD_MEMBER);
        fund = botu.fund().id();
        club = Board.party(client, "Sportclub");
    }

    private Map<String, Object> commitment(String recipient, String amount) {
        return Map.of(
                "kind",
                "COMMITMENT",
                "title",
                "Sport",
                "text",
                "Wij verlenen.",
                "fund",
                fund,
                "recipient",
                recipient,
                "amount",
                eur(amount));
    }

    private Posted mandate(String limit) {
        var terms = Map.of(
                "kinds",
                List.of("COMMITMENT"),
                "holder",
                TestPeople.ALL_HANDS.id().value(),
                "limit",
                eur(limit),
                "months",
                12,
                "alone",
                false);
        var decision = board.proposed(
                client, Map.of("kind", "MANDATE", "title", "Mandaat", "text", "Wij geven mandaat.", "mandate", terms));
        board.toTheVote(decision);
        for (int seat = 1; seat <= 5; seat++) {
            board.vote(decision, seat, "FOR");
        }
        board.counted(decision);
        return decision;
    }

    /** Worked example 7: two conflicted of five leave three, quorum two, 2-1 passes. */
    @Test
    void twoConflictedSeatsLeaveThreeThatDecide() {
        var decision = board.proposed(client, commitment(club, "100.00"));
        board.toTheVote(decision);
        board.conflict(decision, 4);
        board.conflict(decision, 5);
        board.vote(decision, 1, "FOR");
        board.vote(decision, 2, "FOR");
        board.vote(decision, 3, "AGAINST");
        var counted = board.counted(decision);

        var event = client.readAt("/v1/audit-entries/" + counted.position(), counted.position());
        assertThat(event.at("/payload/outcome")).isEqualTo("ADOPTED");
        assertThat(event.at("/payload/tally/eligible")).isEqualTo("3");
        assertThat(event.at("/payload/tally/quorum")).isEqualTo("2");
        var entry = client.read("/v1/audit-entries/" + (counted.position() - 1));
        assertThat(entry.at("/payload/decision")).isEqualTo(decision.id());
        assertThat(entry.at("/payload/number")).isEqualTo("1");
    }

    /** Worked example 7: three conflicted, and it is for the supervisory board. */
    @Test
    void threeConflictedSeatsCannotDecide() {
        var decision = board.proposed(client, commitment(club, "100.00"));
        board.toTheVote(decision);
        for (int seat : List.of(3, 4, 5)) {
            board.conflict(decision, seat);
        }
        var counted = board.counted(decision);
        var event = client.readAt("/v1/audit-entries/" + counted.position(), counted.position());
        assertThat(event.at("/payload/outcome")).isEqualTo("ESCALATED");
        var refused = client.refused(
                409,
                "decision-is-in",
                "/v1/decisions/" + decision.id() + "/ballots",
                Map.of("version", 1, "seat", board.seats().getFirst(), "choice", "FOR"));
        assertThat(refused.at("/phase")).isEqualTo("ESCALATED");
    }

    /** Worked example 6, and the parties that are one recipient. */
    @Test
    void aMandateHoldsPerRecipientHoweverTheAmountIsSplit() {
        var mandate = mandate("25000.00");
        var youth = Board.party(client, "Sportclub, jeugd");
        client.created("/v1/parties/" + youth + "/affiliations", because("partOf", club));
        var approval = because("mandate", mandate.id());

        var first = board.proposed(other, commitment(club, "12500.00"));
        other.refused(
                403,
                "forbidden",
                "/v1/decisions/" + first.id() + "/escalation-outcomes",
                because("supervisoryBoard", board.supervisoryBoard(), "adopted", true));
        client.created("/v1/decisions/" + first.id() + "/approvals", approval);
        var more = board.proposed(other, commitment(youth, "20000.00"));
        var refused = client.refused(409, "mandate-exceeded", "/v1/decisions/" + more.id() + "/approvals", approval);
        assertThat(refused.at("/used/amount")).isEqualTo("12500.00");
        assertThat(refused.at("/left/amount")).isEqualTo("12500.00");
        assertThat(refused.at("/recipient")).isEqualTo(club);

        var own = board.proposed(client, commitment(club, "1.00"));
        client.refused(409, "author-may-not-approve", "/v1/decisions/" + own.id() + "/approvals", approval);
    }

    @Test
    void aConflictAfterTheVoteFlipsItAndAnAnnulmentTakesItBack() {
        var decision = board.proposed(client, commitment(club, "100.00"));
        board.toTheVote(decision);
        for (int seat : List.of(1, 2, 3)) {
            board.vote(decision, seat, "FOR");
        }
        board.vote(decision, 4, "AGAINST");
        board.vote(decision, 5, "AGAINST");
        board.counted(decision);
        var flipped = board.conflict(decision, 3);
        var event = client.readAt("/v1/audit-entries/" + flipped.position(), flipped.position());
        assertThat(event.at("/payload/outcome")).isEqualTo("REJECTED");

        var mandate = mandate("100.00");
        other.refused(409, "may-not-annul", "/v1/decisions/" + mandate.id() + "/annulments", because());
        client.created("/v1/decisions/" + mandate.id() + "/annulments", because());
        var late = board.proposed(other, commitment(club, "1.00"));
        client.refused(
                409,
                "decision-not-in-force",
                "/v1/decisions/" + late.id() + "/approvals",
                because("mandate", mandate.id()));
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        var refused = client.refused(
                409,
                "proposal-incomplete",
                "/v1/decisions",
                because(
                        "coalition",
                        board.coalition(),
                        "proposal",
                        Map.of("kind", "TRANSFER", "title", "Overboeken", "text", "Wij boeken over.")));
        assertThat(refused.json().at("/missing").toString()).isEqualTo("[\"amount\",\"fund\",\"motive\"]");
        client.refused(
                400,
                "invalid-input",
                "/v1/decisions",
                because("coalition", board.coalition(), "proposal", with(commitment(club, "1.00"), "kind", "WISH")));
    }

    @Test
    void afterTheFirstDecisionSeatsChangeByDecision() {
        mandate("100.00");
        var path = "/v1/coalitions/" + board.coalition() + "/seats";
        var seat = because("party", club);
        client.refused(409, "decision-needed", path, seat);
        var decision =
                board.proposed(client, Map.of("kind", "COALITION", "title", "De club", "text", "De club doet mee."));
        client.refused(409, "decision-not-entered", path, with(seat, "decision", decision.id()));
        board.toTheVote(decision);
        for (int number = 1; number <= 5; number++) {
            board.vote(decision, number, "FOR");
        }
        board.counted(decision);
        var created = client.created(path, with(seat, "decision", decision.id()));
        assertThat(client.readAt("/v1/audit-entries/" + created.position(), created.position())
                        .at("/decision"))
                .isEqualTo(decision.id());
    }

    /** Whoever is first; the others are decided again on what it left, and never together beyond the limit. */
    @Test
    void approvalsAtTheSameMomentNeverExceedTheMandateTogether() throws Exception {
        var approval = because("mandate", mandate("25000.00").id());
        var proposals = IntStream.range(0, 6)
                .mapToObj(n -> board.proposed(other, commitment(club, "10000.00")))
                .toList();
        try (var threads = Executors.newFixedThreadPool(proposals.size())) {
            var answers = threads.invokeAll(proposals.stream()
                    .<Callable<Answer>>map(
                            decision -> () -> client.post("/v1/decisions/" + decision.id() + "/approvals", approval))
                    .toList());
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get().status());
            }
            assertThat(statuses).containsOnly(201, 409);
            assertThat(statuses.stream().filter(status -> status == 201)).hasSize(2);
        }
    }

    /** Whatever is done: a proposal is no decision, and what is annulled is none any more. */
    @Test
    void onlyWhatWasDecidedIsCited() {
        var decision = board.proposed(client, commitment(club, "100.00"));
        var receipt = with(botu.receipt("1.00"), "decision", decision.id());
        var refused = client.refused(409, "decision-not-entered", fund("/receipts"), receipt);
        assertThat(refused.at("/decision")).isEqualTo(decision.id());
        other.refused(403, "forbidden", fund("/receipts"), receipt);
        board.toTheVote(decision);
        for (int seat = 1; seat <= 5; seat++) {
            board.vote(decision, seat, "FOR");
        }
        board.counted(decision);
        client.created(fund("/receipts"), receipt);
        client.created("/v1/decisions/" + decision.id() + "/annulments", because());
        client.refused(
                409, "decision-not-entered", fund("/receipts"), with(botu.receipt("1.00"), "decision", decision.id()));
    }

    private String fund(String collection) {
        return "/v1/funds/" + fund + collection;
    }
}
