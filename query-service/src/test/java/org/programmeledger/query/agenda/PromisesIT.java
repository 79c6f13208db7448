package org.programmeledger.query.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.commitment;
import static org.programmeledger.query.BoTu.eur;
import static org.programmeledger.query.BoTu.party;
import static org.programmeledger.query.BoTu.pledge;
import static org.programmeledger.query.BoTu.transaction;
import static org.programmeledger.query.Council.decision;
import static org.programmeledger.query.agenda.Promised.CLAIM;
import static org.programmeledger.query.agenda.Promised.CONTRACT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.programme.ProgrammeId;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.LogWriter;
import org.programmeledger.query.RunningQueryService;
import org.programmeledger.query.ViewTables;
import org.programmeledger.query.agenda.Move.Who;
import org.programmeledger.query.agenda.Promise.Kind;
import org.programmeledger.query.sight.CurrentSight;
import org.programmeledger.query.sight.Sight;

/** The promises radar: what was promised and is not done, whose move it is, and to whom it is shown. */
class PromisesIT {

    private static final LocalDate DAY = LocalDate.parse("2018-12-15");
    private static final String QUESTION = "/v1/programmes/" + PROGRAMME + "/promises";
    private static final String ON = "?effectiveOn=2018-12-15";

    private static LogWriter log;
    private static RunningQueryService service;
    private static long head;

    @BeforeAll
    static void start() {
        var database = TestDatabase.fresh();
        log = LogWriter.on(database);
        head = log.append(Promised.history());
        service = RunningQueryService.on(database);
        service.await(head, ViewTables.ALL);
    }

    @AfterAll
    static void stop() {
        service.close();
        log.close();
    }

    private static List<Promise> seen(Sight sight, Promises.Filter filter, int within) {
        var now = DAY.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        var reckoning = new Reckoning(PROGRAMME, DAY, now, within, head, ZoneOffset.UTC);
        return CurrentSight.as(sight, () -> service.part(Promises.class).of(reckoning, filter));
    }

    private static List<Tuple> told(Kind kind) {
        return seen(Sight.whole(), new Promises.Filter(kind, null, null), 60).stream()
                .map(promise -> tuple(
                        promise.key().substring(kind.name().length() + 1),
                        promise.on() == null ? null : promise.on().toString(),
                        promise.days(),
                        promise.amount(),
                        promise.move()))
                .toList();
    }

    private static Tuple told(String about, String on, long days, @Nullable Object amount, Move move) {
        return tuple(about, on, days, amount, move);
    }

    private static Move move(Who who, long party) {
        return new Move(who, party(party));
    }

    @Test
    void aPledgeIsDueWithWhatIsNeitherReceivedNorCommittedInAndPmIsListedWithoutAnAmount() {
        assertThat(told(Kind.PLEDGE))
                .as("4 was kept, 5 has no date and comes last, 6 is far, 7 is another programme's")
                .containsExactly(
                        told(pledge(1).value(), "2018-11-01", 44, eur("60.00"), move(Who.FUNDER, 1)),
                        told(pledge(8).value(), "2018-11-01", 44, eur("14.00"), move(Who.FUNDER, 3)),
                        told(pledge(2).value(), "2018-12-01", 14, null, move(Who.FUNDER, 2)),
                        told(pledge(3).value(), "2019-01-01", -17, eur("10.00"), move(Who.FUNDER, 1)),
                        tuple(pledge(5).value(), null, null, eur("11.00"), move(Who.FUNDER, 1)));
        assertThat(seen(Sight.whole(), new Promises.Filter(Kind.PLEDGE, null, null), 60))
                .extracting(Promise::toBeDetermined)
                .containsExactly(false, false, true, false, false);
    }

    @Test
    void aCommitmentInIsDueWithWhatWasNotReceivedOnIt() {
        assertThat(told(Kind.COMMITMENT_IN))
                .containsExactly(told(transaction(21).value(), "2018-12-10", 5, eur("30.00"), move(Who.FUNDER, 1)));
    }

    @Test
    void aReservationLapsesOnItsLastDayUnlessItWasResolved() {
        assertThat(told(Kind.RESERVATION))
                .containsExactly(
                        told(transaction(31).value(), "2018-12-14", 1, eur("15.00"), move(Who.FUND_OWNER, 51)));
    }

    @Test
    void whatWasPaidOnACommitmentIsOfItsFirstTranches() {
        assertThat(told(Kind.TRANCHE))
                .containsExactly(
                        told(commitment(1) + " 1", "2018-11-15", 30, eur("5.00"), move(Who.FUND_OWNER, 51)),
                        told(commitment(1) + " 2", "2018-12-31", -16, eur("40.00"), move(Who.FUND_OWNER, 51)));
    }

    @Test
    void aConditionThatIsNotMetIsDueBeforeTheMoneyIsAndIsTheMoveOfWhoGetsIt() {
        assertThat(told(Kind.CONDITION))
                .as("without a recipient, of the initiator")
                .containsExactly(
                        told(commitment(2) + " report", "2019-01-15", -31, eur("25.00"), move(Who.RECIPIENT, 1)));
    }

    @Test
    void aRecoveryIsDueFromTheDayOfTheDetermination() {
        assertThat(told(Kind.RECOVERY))
                .containsExactly(told(commitment(3).value(), "2018-11-20", 25, eur("5.00"), move(Who.RECIPIENT, 20)));
    }

    @Test
    void outcomesAndClaimsWhoseTimeIsOverWaitForWhoMustActOnThem() {
        assertThat(told(Kind.OUTCOMES_TO_VERIFY))
                .containsExactly(told(CONTRACT + " 1", "2018-12-10", 5, eur("4500.00"), move(Who.VERIFIER, 8)));
        assertThat(told(Kind.OUTCOMES_TO_SUBMIT))
                .as("the third period is not near its end")
                .containsExactly(told(CONTRACT + " 2", "2018-12-12", 3, eur("13500.00"), move(Who.PROVIDER, 5)));
        assertThat(told(Kind.CLAIM_TO_ASSESS))
                .containsExactly(told(CLAIM.value(), "2018-10-31", 45, eur("999.00"), Move.of(Who.ASSESSOR)));
    }

    @Test
    void aProposalWhoseMeetingsAreOverWithoutAVoteIsToldUnlessAnotherIsToCome() {
        assertThat(told(Kind.PROPOSAL_NOT_VOTED))
                .containsExactly(told(decision(1).value(), "2018-10-01", 75, eur("12500.00"), Move.of(Who.COALITION)));
    }

    @Test
    void sumsArePerKindAndCurrencyWithoutPmAndWithoutWhatIsNeverCash() {
        var sums = PromiseSum.of(seen(Sight.whole(), new Promises.Filter(null, null, null), 60));

        assertThat(sums)
                .contains(
                        new PromiseSum(Kind.PLEDGE, 5, 3, List.of(eur("95.00")), List.of(eur("74.00")), 1),
                        new PromiseSum(Kind.TRANCHE, 2, 1, List.of(eur("45.00")), List.of(eur("5.00")), 0),
                        new PromiseSum(Kind.CLAIM_TO_ASSESS, 1, 1, List.of(), List.of(), 0),
                        new PromiseSum(Kind.OUTCOMES_TO_SUBMIT, 1, 1, List.of(), List.of(), 0));
        assertThat(sums).hasSize(10);
    }

    private static Set<String> keys(PartyId party) {
        return Set.copyOf(seen(Sight.own(Set.of(party)), new Promises.Filter(null, null, null), 60).stream()
                .map(Promise::key)
                .toList());
    }

    @Test
    void aFunderSeesItsOwnPromisesAlsoToTheFundsOfOthersAndTheseNot() {
        var claim = "CLAIM_TO_ASSESS " + CLAIM;
        assertThat(keys(party(1)))
                .containsExactlyInAnyOrder(
                        "PLEDGE " + pledge(1),
                        "PLEDGE " + pledge(3),
                        "PLEDGE " + pledge(5),
                        "COMMITMENT_IN " + transaction(21),
                        claim);
        assertThat(keys(party(52))).containsExactlyInAnyOrder("PLEDGE " + pledge(8), claim);
        assertThat(keys(party(99))).containsExactly(claim);
        assertThat(seen(Sight.own(Set.of(party(20))), new Promises.Filter(Kind.TRANCHE, null, null), 60))
                .as("a recipient sees what it is to get, and not who owns the fund")
                .extracting(Promise::move)
                .containsExactly(Move.of(Who.FUND_OWNER), Move.of(Who.FUND_OWNER));
    }

    private static String asked(String question) {
        var answer = service.get(question);
        assertThat(answer.statusCode()).as(question + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void theyAreFilteredByWhetherTheyAreOverdueAndByWhoseMoveItIs() {
        assertThat(asked(QUESTION + ON + "&overdue=false&kind=PLEDGE"))
                .contains(pledge(3).value())
                .doesNotContain(pledge(1).value());
        assertThat(asked(QUESTION + ON + "&party=" + party(8)))
                .contains("\"text\":\"Aan het werk\"")
                .doesNotContain("PLEDGE");
        assertThat(asked(QUESTION + ON + "&limit=1")).contains("\"next\":\"PROPOSAL_NOT_VOTED " + decision(1) + "\"");
        assertThat(asked(QUESTION + ON + "&withinDays=0"))
                .doesNotContain(pledge(3).value());
        assertThat(asked(QUESTION + ON + "&asOf=5")).contains("\"items\":[]");
        assertThat(asked("/v1/programmes/" + PROGRAMME + "/promise-sums" + ON))
                .contains("\"on\":\"2018-12-15\"", "\"kind\":\"PLEDGE\",\"promises\":5,\"overdue\":3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?kind=NONE", "?overdue=perhaps", "?party=me", "?withinDays=x", "?fund=one"})
    void whatIsNotUnderstoodIsRefused(String parameters) {
        assertThat(service.get(QUESTION + parameters).statusCode()).isEqualTo(400);
    }

    @Test
    void anotherProgrammeHasItsOwnPromises() {
        var other = new Reckoning(
                new ProgrammeId(BoTu.id(ProgrammeId.PREFIX, 2)), DAY, Instant.EPOCH, 60, head, ZoneOffset.UTC);
        assertThat(CurrentSight.as(
                        Sight.whole(),
                        () -> service.part(Promises.class).of(other, new Promises.Filter(null, null, null))))
                .extracting(Promise::about)
                .containsExactly(pledge(7).value());
    }
}
