package org.programmeledger.query;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.LocalizedText;
import org.programmeledger.events.Money;
import org.programmeledger.events.Percentage;
import org.programmeledger.events.funding.CommitmentId;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.FundEvent.PledgeRecorded;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.PledgeId;
import org.programmeledger.events.funding.ReceiptId;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.events.funding.SpendingEvent.CommitmentReleased;
import org.programmeledger.events.funding.SpendingEvent.FundsCommitted;
import org.programmeledger.events.funding.TransactionId;
import org.programmeledger.events.incidents.IncidentEvent.IncidentRecorded;
import org.programmeledger.events.incidents.IncidentId;
import org.programmeledger.events.incidents.Severity;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeRegistered;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.initiatives.InitiativeKind;
import org.programmeledger.events.initiatives.ThemeShare;
import org.programmeledger.events.parties.PartyEvent.PartyRegistered;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.parties.PartyType;
import org.programmeledger.events.people.AssignmentId;
import org.programmeledger.events.people.PersonEvent;
import org.programmeledger.events.people.PersonEvent.PersonRegistered;
import org.programmeledger.events.people.PersonEvent.RoleEnded;
import org.programmeledger.events.people.PersonEvent.RoleGranted;
import org.programmeledger.events.people.PersonEvent.RoleProposed;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.people.PersonKind;
import org.programmeledger.events.people.Role;
import org.programmeledger.events.programme.ProgrammeEvent.LineDefined;
import org.programmeledger.events.programme.ProgrammeEvent.ProgrammeEstablished;
import org.programmeledger.events.programme.ProgrammeEvent.ThemeDefined;
import org.programmeledger.events.programme.ProgrammeId;

/** A small programme whose facts the tests of the read side tell. */
public final class BoTu {

    public static final ProgrammeId PROGRAMME = new ProgrammeId(id(ProgrammeId.PREFIX, 1));
    public static final PartyId CITY = new PartyId(id(PartyId.PREFIX, 1));

    private BoTu() {}

    /** An id that is the same in every run; a higher number sorts later. */
    public static String id(String prefix, long number) {
        return LedgerId.of(prefix, new UUID(0x01900000_0000_7000L, 0x8000_0000_0000_0000L | number));
    }

    public static FundId fund(long number) {
        return new FundId(id(FundId.PREFIX, number));
    }

    public static PledgeId pledge(long number) {
        return new PledgeId(id(PledgeId.PREFIX, number));
    }

    public static ReceiptId receipt(long number) {
        return new ReceiptId(id(ReceiptId.PREFIX, number));
    }

    public static CommitmentId commitment(long number) {
        return new CommitmentId(id(CommitmentId.PREFIX, number));
    }

    public static InitiativeId initiative(long number) {
        return new InitiativeId(id(InitiativeId.PREFIX, number));
    }

    public static TransactionId transaction(long number) {
        return new TransactionId(id(TransactionId.PREFIX, number));
    }

    public static IncidentId incident(long number) {
        return new IncidentId(id(IncidentId.PREFIX, number));
    }

    public static PartyId party(long number) {
        return new PartyId(id(PartyId.PREFIX, number));
    }

    public static Money eur(String amount) {
        return Money.parse(amount, "EUR");
    }

    public static List<Code> codes(String... values) {
        return Stream.of(values).map(Code::new).toList();
    }

    public static LocalizedText text(String english) {
        return new LocalizedText(english + " (nl)", english);
    }

    public static ThemeShare share(String theme, String percent) {
        return new ThemeShare(new Code(theme), Percentage.parse(percent));
    }

    public static ProgrammeEstablished established(ProgrammeId programme) {
        return new ProgrammeEstablished(
                programme,
                text("BoTu 2028"),
                "Bospolder-Tussendijken",
                LocalDate.parse("2018-10-01"),
                LocalDate.parse("2028-09-30"),
                text("Resilient"));
    }

    /** A programme with the lines {@code baseline} and {@code current} and the themes {@code social} and {@code work}. */
    public static List<LedgerEvent> frame(ProgrammeId programme) {
        return List.of(
                established(programme),
                new LineDefined(programme, new Code("baseline"), text("Baseline study"), text("")),
                new LineDefined(programme, new Code("current"), text("Current approach"), text("")),
                new ThemeDefined(programme, new Code("social"), text("Social"), List.of()),
                new ThemeDefined(programme, new Code("work"), text("Work"), List.of()));
    }

    public static PartyRegistered registered(PartyId party, String name) {
        return new PartyRegistered(party, name, PartyType.FOUNDATION, null, null);
    }

    public static InitiativeRegistered proposed(
            InitiativeId initiative, ProgrammeId programme, List<Code> lines, ThemeShare... themes) {
        return new InitiativeRegistered(
                initiative,
                programme,
                "West Practice",
                "Learning on the job",
                InitiativeKind.BREAKTHROUGH_DOSSIER,
                lines,
                List.of(themes),
                List.of(),
                CITY);
    }

    public static FundOpened opened(FundId fund, ProgrammeId programme, String currency) {
        return new FundOpened(fund, programme, "Resilience fund", CITY, currency, Restriction.NONE);
    }

    /** A promise of an amount. */
    public static PledgeRecorded pledged(FundId fund, PledgeId pledge, PartyId pledgor, Money amount) {
        return new PledgeRecorded(fund, pledge, pledgor, amount, null, null);
    }

    /** Money that may serve anything. */
    public static ReceiptRecorded received(
            FundId fund, ReceiptId receipt, PartyId payer, Money amount, String reference, @Nullable PledgeId pledge) {
        return new ReceiptRecorded(
                fund, receipt, payer, amount, reference, pledge, null, Restriction.NONE, null, null, null);
    }

    /** A commitment as it was before money was attributed to receipts. */
    public static FundsCommitted committed(
            FundId fund, CommitmentId commitment, InitiativeId initiative, Money amount) {
        return new FundsCommitted(
                fund,
                commitment,
                initiative,
                amount,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(new Draw(null, amount)),
                null,
                List.of());
    }

    /** A release as it was before releases had ids. */
    public static CommitmentReleased released(
            FundId fund, CommitmentId commitment, InitiativeId initiative, Money amount) {
        return new CommitmentReleased(fund, null, commitment, initiative, amount, List.of(new Draw(null, amount)));
    }

    public static IncidentRecorded recorded(IncidentId incident, ProgrammeId programme, Severity severity) {
        return new IncidentRecorded(
                incident, programme, new Code("violence"), new Code("cell-3"), severity, codes("youth"));
    }

    public static PersonId person(long number) {
        return new PersonId("person_01900000-0000-7000-8000-%012d".formatted(number));
    }

    /** Somebody who acts for the city in what concerns its money, until that is ended. */
    public static List<PersonEvent> aFunder() {
        var role = new AssignmentId("assignment_01900000-0000-7000-8000-000000000001");
        var day = LocalDate.parse("2026-01-01");
        return List.of(
                new PersonRegistered(person(1), PersonKind.HUMAN),
                new RoleProposed(person(1), role, Role.FUNDER, CITY, day, null, person(2)),
                new RoleGranted(person(1), role, day, person(3)),
                new RoleEnded(person(1), role, day.plusMonths(6)));
    }
}
