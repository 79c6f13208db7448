package org.programmeledger.command.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.CITY;
import static org.programmeledger.command.BoTu.DAY;
import static org.programmeledger.command.BoTu.PROGRAMME;
import static org.programmeledger.command.BoTu.code;
import static org.programmeledger.command.BoTu.commitment;
import static org.programmeledger.command.BoTu.eur;
import static org.programmeledger.command.BoTu.fund;
import static org.programmeledger.command.BoTu.initiative;
import static org.programmeledger.command.BoTu.party;
import static org.programmeledger.command.BoTu.proposed;
import static org.programmeledger.command.BoTu.receipt;
import static org.programmeledger.command.BoTu.share;
import static org.programmeledger.command.BoTu.transaction;
import static org.programmeledger.command.Decided.NOTHING;
import static org.programmeledger.command.Decided.basis;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.Basis;
import org.programmeledger.command.BoTu;
import org.programmeledger.command.Decided;
import org.programmeledger.command.History;
import org.programmeledger.command.Rejection;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.funding.FundCommand.RecordReceipt;
import org.programmeledger.command.funding.SpendingCommand.CommitFunds;
import org.programmeledger.command.funding.SpendingCommand.MakeDisbursement;
import org.programmeledger.command.funding.SpendingCommand.RecordExpenditure;
import org.programmeledger.eventlog.Submission.Claim;
import org.programmeledger.events.Money;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.funding.Condition;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.PaidFrom;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.events.funding.TransactionId;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeAdopted;
import org.programmeledger.events.parties.PartyEvent.PartyRegistered;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.parties.PartyType;

/**
 * Funds in the small programme: 1 and 2 serve anything. Initiative 1 serves the youth, 2 the social theme, both adopted.
 * What is asked is decided and, where it is accepted, has happened.
 */
final class FundUnderTest {

    static final FundId FUND = fund(1);
    static final FundId OTHER = fund(2);

    /** A party that may get money. */
    static final PartyId CLUB = party(40);

    final History history;
    private final Set<Claim> claims = new HashSet<>();

    FundUnderTest() {
        this(new FundOpened(FUND, PROGRAMME, "Resilience fund", CITY, "EUR", Restriction.NONE));
    }

    private FundUnderTest(FundOpened opened) {
        history = History.of(BoTu.world())
                .and(Decided.anythingOf(FUND, OTHER, fund(3)))
                .and(new PartyRegistered(CLUB, "Club", PartyType.OTHER, null, null))
                .and(
                        proposed(initiative(1), PROGRAMME, share("youth", "100")),
                        new InitiativeAdopted(initiative(1)),
                        proposed(initiative(2), PROGRAMME, share("social", "100")),
                        new InitiativeAdopted(initiative(2)),
                        opened,
                        new FundOpened(OTHER, PROGRAMME, "Other fund", CITY, "EUR", Restriction.NONE));
    }

    /** The first fund commits on commitments in. */
    static FundUnderTest onCommitmentsIn() {
        return new FundUnderTest(
                new FundOpened(FUND, PROGRAMME, "Resilience fund", CITY, "EUR", Restriction.NONE, true));
    }

    /** The events of a command that must be accepted. */
    List<FundEvent> accepted(FundCommand command) {
        var verdict = FundDecider.decide(command, history.stateOf(command.fund(), FundState.FOLD), history);
        assertThat(verdict).as(command.toString()).isInstanceOf(Verdict.Accepted.class);
        var accepted = (Verdict.Accepted<FundEvent>) verdict;
        assertThat(accepted.claims()).as(command.toString()).noneMatch(claims::contains);
        claims.addAll(accepted.claims());
        history.and(accepted.events().toArray(FundEvent[]::new));
        return accepted.events();
    }

    /** What keeps a command out that the rules of the fund let through: it claims what another entry has. */
    List<String> taken(FundCommand command) {
        var verdict = FundDecider.decide(command, history.stateOf(command.fund(), FundState.FOLD), history);
        assertThat(verdict).as(command.toString()).isInstanceOf(Verdict.Accepted.class);
        return ((Verdict.Accepted<FundEvent>) verdict)
                .claims().stream().filter(claims::contains).map(Claim::name).toList();
    }

    /** Why a command is refused that must be. */
    Rejection refusal(FundCommand command) {
        var verdict = FundDecider.decide(command, history.stateOf(command.fund(), FundState.FOLD), history);
        assertThat(verdict).as(command.toString()).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused<FundEvent>) verdict).rejection();
    }

    FundState.Open state(FundId fund) {
        return (FundState.Open) history.stateOf(fund, FundState.FOLD);
    }

    Money total(Pocket pocket) {
        return state(FUND).holdings().total(pocket);
    }

    static RecordReceipt receive(FundId fund, long number, String amount, Restriction restriction) {
        return new RecordReceipt(
                fund,
                receipt(number),
                CITY,
                eur(amount),
                "NL-" + number,
                null,
                null,
                restriction,
                null,
                null,
                null,
                null);
    }

    FundUnderTest received(long number, String amount) {
        accepted(receive(FUND, number, amount, Restriction.NONE));
        return this;
    }

    static CommitFunds commit(long number, long initiative, String amount) {
        return commit(number, initiative, amount, null, List.of(), null);
    }

    static CommitFunds commit(
            long number,
            long initiative,
            String amount,
            @Nullable LocalDate until,
            List<Condition> conditions,
            @Nullable TransactionId reservation) {
        return new CommitFunds(
                FUND,
                commitment(number),
                initiative(initiative),
                eur(amount),
                CITY,
                until,
                conditions,
                reservation,
                null,
                List.of(),
                DAY,
                basis(DecisionKind.COMMITMENT, FUND));
    }

    /** To the first initiative and the club, until the day itself, on this basis. */
    static CommitFunds commit(long number, String amount, Basis basis) {
        return commit(number, amount, CLUB, DAY, basis);
    }

    /** To the first initiative, on this basis. */
    static CommitFunds commit(
            long number, String amount, @Nullable PartyId recipient, @Nullable LocalDate until, Basis basis) {
        return new CommitFunds(
                FUND,
                commitment(number),
                initiative(1),
                eur(amount),
                recipient,
                until,
                List.of(),
                null,
                null,
                List.of(),
                DAY,
                basis);
    }

    static MakeDisbursement disburse(long number, long commitment, String amount) {
        return new MakeDisbursement(
                FUND,
                transaction(number),
                commitment(commitment),
                null,
                eur(amount),
                "OUT-" + number,
                DAY,
                null,
                NOTHING);
    }

    static RecordExpenditure spend(long number, long commitment, String amount, PaidFrom from) {
        return new RecordExpenditure(
                FUND,
                transaction(number),
                commitment(commitment),
                null,
                null,
                eur(amount),
                null,
                null,
                code("materials"),
                from,
                null,
                DAY,
                null);
    }
}
