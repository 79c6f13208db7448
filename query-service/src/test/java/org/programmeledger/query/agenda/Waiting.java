package org.programmeledger.query.agenda;

import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.codes;
import static org.programmeledger.query.BoTu.commitment;
import static org.programmeledger.query.BoTu.eur;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.initiative;
import static org.programmeledger.query.BoTu.party;
import static org.programmeledger.query.BoTu.share;
import static org.programmeledger.query.BoTu.transaction;
import static org.programmeledger.query.Council.COALITION;
import static org.programmeledger.query.Council.FIRST_DAY;
import static org.programmeledger.query.Council.RULE;
import static org.programmeledger.query.Council.decision;
import static org.programmeledger.query.Council.person;
import static org.programmeledger.query.Council.seat;
import static org.programmeledger.query.lineage.MoneyFacts.covered;
import static org.programmeledger.query.lineage.MoneyFacts.draw;
import static org.programmeledger.query.lineage.MoneyFacts.opened;
import static org.programmeledger.query.lineage.MoneyFacts.received;
import static org.programmeledger.query.lineage.MoneyFacts.reversed;
import static org.programmeledger.query.lineage.MoneyFacts.spent;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.coalition.CoalitionEvent.ChairNamed;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionStruck;
import org.programmeledger.events.coalition.MandateTerms;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.decisions.Proposal;
import org.programmeledger.events.decisions.Subject;
import org.programmeledger.events.decisions.Tally;
import org.programmeledger.events.funding.BooksEvent.YearCloseProposed;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.PaidFrom;
import org.programmeledger.events.funding.SpendingEvent.FundsCommitted;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeAdopted;
import org.programmeledger.events.people.AssignmentId;
import org.programmeledger.events.people.PersonEvent.PersonRegistered;
import org.programmeledger.events.people.PersonEvent.RoleEnded;
import org.programmeledger.events.people.PersonEvent.RoleGranted;
import org.programmeledger.events.people.PersonEvent.RoleProposed;
import org.programmeledger.events.people.PersonKind;
import org.programmeledger.events.people.Role;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.Council;
import org.programmeledger.query.History;

/** A programme in which everything that can wait for a decision waits, each beside its like that does not. */
final class Waiting {

    static final LocalDate YEAR_END = LocalDate.parse("2018-12-31");

    private Waiting() {}

    static History history() {
        var history = new History()
                .and(BoTu.frame(PROGRAMME))
                .and(Council.formed())
                .and(new ChairNamed(COALITION, seat(2)), Council.convened(1));
        people(history);
        money(history);
        decisions(history);
        return history;
    }

    /** Person 2 was programme manager until the end of November; person 3 still is. */
    private static void people(History history) {
        for (int number = 2; number <= 3; number++) {
            var role = new AssignmentId(BoTu.id(AssignmentId.PREFIX, number));
            history.and(
                    new PersonRegistered(person(number), PersonKind.HUMAN),
                    new RoleProposed(person(number), role, Role.PROGRAMME_MANAGER, null, FIRST_DAY, null, person(4)),
                    new RoleGranted(person(number), role, FIRST_DAY, person(5)));
        }
        var first = new AssignmentId(BoTu.id(AssignmentId.PREFIX, 2));
        history.and(new RoleEnded(person(2), first, LocalDate.parse("2018-11-30")));
    }

    /** Of five initiatives the first has used up its money; of two it ends in January, of one never; the last is no more than an idea. */
    private static void money(History history) {
        history.and(opened(1), received(1, 1, 1, "1000.00"));
        for (int number = 1; number <= 5; number++) {
            history.and(BoTu.proposed(initiative(number), PROGRAMME, codes("baseline"), share("social", "100")));
            if (number < 5) {
                history.and(new InitiativeAdopted(initiative(number)));
            }
        }
        var ends = LocalDate.parse("2019-01-31");
        history.and(
                committed(1, null, "60.00"),
                committed(2, ends, "20.00"),
                committed(3, ends, "20.00"),
                committed(4, null, "20.00", decision(12)),
                committed(5, ends, "20.00"));
        var undone = spent(1, 15, 4, 4, PaidFrom.FUND, "9.00");
        history.on("2018-11-01", spent(1, 11, 1, 1, PaidFrom.FUND, "25.00", draw(1, "60.00")))
                .on("2018-11-10", covered(1, 12, 11, 1, draw(1, "10.00")))
                .on("2018-11-02", spent(1, 13, 4, 4, PaidFrom.FUND, "5.00"))
                .and(covered(1, 14, 13, 4, draw(1, "5.00")), undone, reversed(16, undone))
                .and(new YearCloseProposed(
                        fund(1),
                        transaction(17),
                        2018,
                        "ab".repeat(32),
                        9,
                        person(9).value()));
    }

    private static FundsCommitted committed(long number, @Nullable LocalDate until, String amount) {
        return committed(number, until, amount, null);
    }

    private static FundsCommitted committed(
            long number, @Nullable LocalDate until, String amount, @Nullable DecisionId decision) {
        return new FundsCommitted(
                fund(1),
                commitment(number),
                initiative(number),
                eur(amount),
                party(20),
                until,
                List.of(),
                null,
                null,
                List.of(new Draw(BoTu.receipt(1), eur(amount))),
                decision,
                List.of());
    }

    private static void decisions(History history) {
        history.and(Council.adopted(1, mandate(2, YEAR_END), FIRST_DAY))
                .and(Council.adopted(2, mandate(3, YEAR_END), FIRST_DAY))
                .and(Council.adopted(3, mandate(3, null), YEAR_END.plusDays(1)))
                .and(Council.adopted(4, about(DecisionKind.WAIVER, waived("three-quotes"), YEAR_END), FIRST_DAY))
                .and(Council.adopted(5, about(DecisionKind.WAIVER, waived("vat"), null), FIRST_DAY))
                .and(voted(6))
                .and(voted(7))
                .on("2018-10-05", Council.counted(7, Tally.of(RULE, 5, 0, 1, 0, 0)))
                .and(voted(8))
                .on("2018-10-08", Council.counted(8, Tally.of(RULE, 5, 3, 1, 0, 0)))
                .and(Council.adopted(9, about(DecisionKind.COMMITMENT, Council.BENCHES, YEAR_END), FIRST_DAY))
                .and(Council.adopted(
                        10, about(DecisionKind.CONTINUATION, of(3), LocalDate.parse("2020-12-31")), FIRST_DAY))
                .and(Council.proposed(11, Council.benches()));
        for (int number = 12; number <= 13; number++) {
            history.and(Council.adopted(number, Council.benches(), FIRST_DAY))
                    .on("2018-10-09", Council.counted(number, Tally.of(RULE, 5, 0, 1, 2, 0)))
                    .and(new DecisionStruck(COALITION, decision(number)));
        }
    }

    private static List<LedgerEvent> voted(int number) {
        return List.of(Council.proposed(number, Council.benches()), Council.opened(number));
    }

    private static Subject waived(String rule) {
        return new Subject(null, null, null, null, new Code(rule));
    }

    private static Subject of(long initiative) {
        return new Subject(null, initiative(initiative), null, null, null);
    }

    private static Proposal mandate(long holder, @Nullable LocalDate until) {
        var terms = new MandateTerms(List.of(DecisionKind.COMMITMENT), person(holder), eur("25000.00"), 12, false);
        return new Proposal(
                DecisionKind.MANDATE,
                "Mandaat " + holder,
                "Wij geven mandaat.",
                Subject.NONE,
                null,
                null,
                until,
                List.of(),
                null,
                terms,
                List.of());
    }

    private static Proposal about(DecisionKind kind, Subject subject, @Nullable LocalDate until) {
        return new Proposal(
                kind,
                kind.name(),
                "Wij besluiten dit.",
                subject,
                kind.movesMoney() ? eur("12500.00") : null,
                null,
                until,
                List.of(),
                null,
                null,
                List.of());
    }

    static String id(int number) {
        return decision(number).value();
    }
}
