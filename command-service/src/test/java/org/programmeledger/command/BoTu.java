package org.programmeledger.command;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.LocalizedText;
import org.programmeledger.events.Money;
import org.programmeledger.events.Percentage;
import org.programmeledger.events.claims.ClaimId;
import org.programmeledger.events.funding.CommitmentId;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.PledgeId;
import org.programmeledger.events.funding.ReceiptId;
import org.programmeledger.events.funding.TransactionId;
import org.programmeledger.events.incidents.IncidentId;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeRegistered;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.initiatives.InitiativeKind;
import org.programmeledger.events.initiatives.ThemeShare;
import org.programmeledger.events.outcomes.ContractId;
import org.programmeledger.events.outcomes.SubmissionId;
import org.programmeledger.events.parties.PartyEvent.PartyRegistered;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.parties.PartyType;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.programme.ProgrammeEvent.AffectedGroupDefined;
import org.programmeledger.events.programme.ProgrammeEvent.AreaCellDefined;
import org.programmeledger.events.programme.ProgrammeEvent.IncidentTypeDefined;
import org.programmeledger.events.programme.ProgrammeEvent.LineDefined;
import org.programmeledger.events.programme.ProgrammeEvent.PriorityProposed;
import org.programmeledger.events.programme.ProgrammeEvent.ProgrammeEstablished;
import org.programmeledger.events.programme.ProgrammeEvent.ThemeDefined;
import org.programmeledger.events.programme.ProgrammeId;

/** A small programme in which the examples of the write side play. */
public final class BoTu {

    public static final ProgrammeId PROGRAMME = new ProgrammeId(id(ProgrammeId.PREFIX, 1));
    public static final PartyId CITY = new PartyId(id(PartyId.PREFIX, 1));
    public static final PartyId NOBODY = new PartyId(id(PartyId.PREFIX, 999));

    /** A day on which something happens. */
    public static final LocalDate DAY = LocalDate.parse("2019-05-01");

    private BoTu() {}

    /** An id that is the same in every run. */
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

    public static TransactionId transaction(long number) {
        return new TransactionId(id(TransactionId.PREFIX, number));
    }

    public static InitiativeId initiative(long number) {
        return new InitiativeId(id(InitiativeId.PREFIX, number));
    }

    public static IncidentId incident(long number) {
        return new IncidentId(id(IncidentId.PREFIX, number));
    }

    public static ClaimId claim(long number) {
        return new ClaimId(id(ClaimId.PREFIX, number));
    }

    public static ContractId contract(long number) {
        return new ContractId(id(ContractId.PREFIX, number));
    }

    public static SubmissionId submission(long number) {
        return new SubmissionId(id(SubmissionId.PREFIX, number));
    }

    public static PartyId party(long number) {
        return new PartyId(id(PartyId.PREFIX, number));
    }

    public static PersonId person(long number) {
        return new PersonId(id(PersonId.PREFIX, number));
    }

    public static Money eur(String amount) {
        return Money.parse(amount, "EUR");
    }

    public static Code code(String value) {
        return new Code(value);
    }

    /** Codes, in order. */
    public static List<Code> codes(String... values) {
        return List.of(values).stream().map(Code::new).toList();
    }

    public static LocalizedText text(String both) {
        return new LocalizedText(both, both);
    }

    public static ThemeShare share(String theme, String percent) {
        return new ThemeShare(code(theme), Percentage.parse(percent));
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

    public static PartyRegistered city() {
        return new PartyRegistered(CITY, "Gemeente Rotterdam", PartyType.MUNICIPALITY, null, null);
    }

    /** The programme with two lines, three themes, a priority, two incident types, a cell, two groups; and the city. */
    public static LedgerEvent[] world() {
        return new LedgerEvent[] {
            established(PROGRAMME),
            new LineDefined(PROGRAMME, code("baseline"), text("Baseline study"), text("")),
            new LineDefined(PROGRAMME, code("current"), text("Current approach"), text("")),
            new ThemeDefined(PROGRAMME, code("social"), text("Social"), List.of()),
            new ThemeDefined(PROGRAMME, code("work"), text("Work"), List.of()),
            new ThemeDefined(PROGRAMME, code("youth"), text("Youth"), List.of()),
            new PriorityProposed(PROGRAMME, code("empower"), text("Empower residents")),
            new IncidentTypeDefined(PROGRAMME, code("violence"), text("Violence")),
            new IncidentTypeDefined(PROGRAMME, code("intolerance"), text("Intolerance")),
            new AreaCellDefined(PROGRAMME, code("schiedamseweg"), text("Schiedamseweg")),
            new AffectedGroupDefined(PROGRAMME, code("youth"), text("Youth")),
            new AffectedGroupDefined(PROGRAMME, code("elderly"), text("Elderly")),
            city()
        };
    }

    /** A proposed initiative of a programme that serves these themes. */
    public static InitiativeRegistered proposed(InitiativeId initiative, ProgrammeId programme, ThemeShare... themes) {
        return new InitiativeRegistered(
                initiative,
                programme,
                "West Practice",
                "Learning on the job",
                InitiativeKind.BREAKTHROUGH_DOSSIER,
                codes("baseline"),
                List.of(themes),
                List.of(),
                CITY);
    }
}
