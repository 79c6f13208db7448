package org.programmeledger.command.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.CITY;
import static org.programmeledger.command.BoTu.DAY;
import static org.programmeledger.command.BoTu.NOBODY;
import static org.programmeledger.command.BoTu.PROGRAMME;
import static org.programmeledger.command.BoTu.codes;
import static org.programmeledger.command.BoTu.commitment;
import static org.programmeledger.command.BoTu.eur;
import static org.programmeledger.command.BoTu.fund;
import static org.programmeledger.command.BoTu.id;
import static org.programmeledger.command.BoTu.initiative;
import static org.programmeledger.command.BoTu.pledge;
import static org.programmeledger.command.BoTu.proposed;
import static org.programmeledger.command.BoTu.receipt;
import static org.programmeledger.command.BoTu.share;
import static org.programmeledger.command.BoTu.transaction;
import static org.programmeledger.command.Decided.basis;
import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;
import static org.programmeledger.command.funding.FundWords.drawn;
import static org.programmeledger.command.funding.FundWords.serving;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.BoTu;
import org.programmeledger.command.Decided;
import org.programmeledger.command.History;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.funding.FundCommand.RecordPledge;
import org.programmeledger.command.funding.FundCommand.RecordReceipt;
import org.programmeledger.command.funding.FundRejection.InitiativeNotAdopted;
import org.programmeledger.command.funding.FundRejection.InitiativeOfAnotherProgramme;
import org.programmeledger.command.funding.FundRejection.InsufficientFunds;
import org.programmeledger.command.funding.FundRejection.OutsideRestriction;
import org.programmeledger.command.funding.FundRejection.UnknownInitiative;
import org.programmeledger.command.funding.FundRejection.UnknownParty;
import org.programmeledger.command.funding.FundRejection.UnknownPledge;
import org.programmeledger.command.funding.FundRejection.WrongCurrency;
import org.programmeledger.command.funding.SpendingCommand.CommitFunds;
import org.programmeledger.command.initiatives.InitiativeState.Phase;
import org.programmeledger.events.Money;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.FundEvent.PledgeRecorded;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.PledgeId;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.events.funding.SpendingEvent.CommitmentReleased;
import org.programmeledger.events.funding.SpendingEvent.FundsCommitted;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeAdopted;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeStarted;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.programme.ProgrammeId;

class FundDeciderTest {

    private static final FundId FUND = fund(1);
    private static final InitiativeId ADOPTED = initiative(1);
    private static final InitiativeId PROPOSED = initiative(2);
    private static final ProgrammeId ELSEWHERE = new ProgrammeId(id(ProgrammeId.PREFIX, 2));
    private static final Money DOLLAR = Money.parse("1.00", "USD");

    private final History history = History.of(BoTu.world())
            .and(proposed(ADOPTED, PROGRAMME, share("social", "60"), share("youth", "40")))
            .and(new InitiativeAdopted(ADOPTED))
            .and(Decided.anythingOf(FUND))
            .and(proposed(PROPOSED, PROGRAMME, share("social", "100")));

    private FundDeciderTest given(FundEvent... events) {
        history.and(events);
        return this;
    }

    private Verdict<FundEvent> when(FundCommand command) {
        return FundDecider.decide(command, history.stateOf(command.fund(), FundState.FOLD), history);
    }

    private static FundOpened opened(String... themes) {
        return new FundOpened(FUND, PROGRAMME, "Resilience fund", CITY, "EUR", serving(codes(themes)));
    }

    private static ReceiptRecorded received(String amount) {
        return new ReceiptRecorded(
                FUND, receipt(1), CITY, eur(amount), "NL-1", null, null, Restriction.NONE, null, null, null);
    }

    private static FundsCommitted committed(String amount) {
        return new FundsCommitted(
                FUND,
                commitment(1),
                ADOPTED,
                eur(amount),
                null,
                null,
                List.of(),
                null,
                null,
                drawn(eur(amount)),
                Decided.decision(DecisionKind.COMMITMENT, FUND),
                List.of());
    }

    private static CommitFunds commit(String amount) {
        return commit(ADOPTED, eur(amount));
    }

    private static CommitFunds commit(InitiativeId initiative, Money amount) {
        return new CommitFunds(
                FUND,
                commitment(2),
                initiative,
                amount,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                DAY,
                basis(DecisionKind.COMMITMENT, FUND));
    }

    private static RecordReceipt receive(PartyId payer, Money amount, @Nullable PledgeId pledge) {
        return new RecordReceipt(
                FUND, receipt(1), payer, amount, "NL-1", pledge, null, Restriction.NONE, null, null, null, null);
    }

    @Nested
    class Receiving {

        @Test
        void aPledgeIsRecorded() {
            assertThat(given(opened()).when(new RecordPledge(FUND, pledge(1), CITY, eur("6400000.00"), null, null)))
                    .isEqualTo(accept(new PledgeRecorded(FUND, pledge(1), CITY, eur("6400000.00"), null, null)));
        }

        @Test
        void aReceiptIsRecordedAndClaimsItsPaymentReference() {
            Verdict.Accepted<FundEvent> accepted = accept(received("0.01"));

            assertThat(given(opened()).when(receive(CITY, eur("0.01"), null)))
                    .isEqualTo(accepted.claiming("payment-reference", "NL-1"));
        }

        @Test
        void unknownParty() {
            given(opened());

            assertThat(when(new RecordPledge(FUND, pledge(1), NOBODY, DOLLAR, null, null)))
                    .isEqualTo(refuse(new UnknownParty(NOBODY)));
            assertThat(when(receive(NOBODY, DOLLAR, pledge(7)))).isEqualTo(refuse(new UnknownParty(NOBODY)));
        }

        @Test
        void unknownPledgeBeforeWrongCurrency() {
            var elsewhere = new PledgeRecorded(fund(2), pledge(7), CITY, eur("1"), null, null);
            history.and(new FundOpened(fund(2), PROGRAMME, "Other", CITY, "EUR", Restriction.NONE), elsewhere);

            assertThat(given(opened()).when(receive(CITY, DOLLAR, pledge(7))))
                    .isEqualTo(refuse(new UnknownPledge(pledge(7))));
        }

        @Test
        void wrongCurrency() {
            given(opened());

            assertThat(when(new RecordPledge(FUND, pledge(1), CITY, DOLLAR, null, null)))
                    .isEqualTo(refuse(new WrongCurrency("USD", "EUR")));
            assertThat(when(receive(CITY, DOLLAR, null))).isEqualTo(refuse(new WrongCurrency("USD", "EUR")));
        }
    }

    @Nested
    class Committing {

        @Test
        void workedExample1APledgeIsNoMoney() {
            given(opened(), new PledgeRecorded(FUND, pledge(1), CITY, eur("6400000.00"), null, null));

            assertThat(when(commit("1.00")))
                    .isEqualTo(refuse(new InsufficientFunds(eur("1.00"), eur("0.00"), eur("0.00"), List.of())));
        }

        @Test
        void workedExample2TheSecondOfTwoCommitmentsIsRefused() {
            given(opened(), received("6400000.00"));
            assertThat(when(commit("4000000.00"))).isInstanceOf(Verdict.Accepted.class);

            given(committed("4000000.00"));
            assertThat(when(commit("4000000.00")))
                    .isEqualTo(refuse(
                            new InsufficientFunds(eur("4000000.00"), eur("2400000.00"), eur("2400000.00"), List.of())));
        }

        @Test
        void exactlyAllThatIsAvailableCanBeCommittedAndNotOneCentMore() {
            given(opened(), received("100.00"), committed("33.34"));

            assertThat(when(commit("66.66")))
                    .isEqualTo(accept(new FundsCommitted(
                            FUND,
                            commitment(2),
                            ADOPTED,
                            eur("66.66"),
                            null,
                            null,
                            List.of(),
                            null,
                            null,
                            drawn(eur("66.66")),
                            Decided.decision(DecisionKind.COMMITMENT, FUND),
                            List.of())));
            assertThat(when(commit("66.67")))
                    .isEqualTo(refuse(new InsufficientFunds(eur("66.67"), eur("66.66"), eur("66.66"), List.of())));
        }

        @Test
        void whatIsReleasedIsAvailableAgain() {
            given(opened(), received("10.00"), committed("10.00"));
            given(new CommitmentReleased(
                    FUND, transaction(1), commitment(1), ADOPTED, eur("4.00"), drawn(eur("4.00"))));

            assertThat(when(commit("4.00"))).isInstanceOf(Verdict.Accepted.class);
            assertThat(when(commit("4.01")))
                    .isEqualTo(refuse(new InsufficientFunds(eur("4.01"), eur("4.00"), eur("4.00"), List.of())));
        }

        @Test
        void unknownInitiative() {
            assertThat(given(opened()).when(commit(initiative(9), DOLLAR)))
                    .isEqualTo(refuse(new UnknownInitiative(initiative(9))));
        }

        @Test
        void wrongCurrencyBeforeInsufficientFunds() {
            assertThat(given(opened()).when(commit(PROPOSED, DOLLAR)))
                    .isEqualTo(refuse(new WrongCurrency("USD", "EUR")));
        }

        @Test
        void initiativeOfAnotherProgrammeBeforeInitiativeNotAdopted() {
            history.and(proposed(initiative(3), ELSEWHERE, share("social", "100")));

            assertThat(given(opened()).when(commit(initiative(3), eur("1"))))
                    .isEqualTo(refuse(new InitiativeOfAnotherProgramme(ELSEWHERE, PROGRAMME)));
        }

        @Test
        void initiativeNotAdoptedBeforeOutsideRestriction() {
            assertThat(given(opened("work")).when(commit(PROPOSED, eur("1"))))
                    .isEqualTo(refuse(new InitiativeNotAdopted(PROPOSED, Phase.PROPOSED)));
        }

        @Test
        void aRunningInitiativeIsStillAdopted() {
            history.and(new InitiativeStarted(ADOPTED));

            assertThat(given(opened(), received("1.00")).when(commit("1.00"))).isInstanceOf(Verdict.Accepted.class);
        }

        @Test
        void outsideRestrictionBeforeInsufficientFundsWithTheThemesInOrder() {
            assertThat(given(opened("youth", "work")).when(commit("1.00")))
                    .isEqualTo(refuse(new OutsideRestriction(
                            codes("social"), codes("work", "youth"), List.of(Purpose.Obstacle.THEMES))));
        }

        @Test
        void restrictedMoneyServesAnInitiativeWithinItsThemes() {
            assertThat(given(opened("youth", "work", "social"), received("1.00"))
                            .when(commit("1.00")))
                    .isInstanceOf(Verdict.Accepted.class);
        }
    }
}
