package org.programmeledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.incidents.IncidentEvent;
import org.programmeledger.events.incidents.IncidentId;
import org.programmeledger.events.incidents.Severity;
import org.programmeledger.events.initiatives.InitiativeEvent;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.initiatives.InitiativeKind;
import org.programmeledger.events.initiatives.ThemeShare;
import org.programmeledger.events.papers.PaperEvent;
import org.programmeledger.events.papers.PaperId;
import org.programmeledger.events.papers.PaperType;
import org.programmeledger.events.parties.PartyEvent;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.parties.PartyType;
import org.programmeledger.events.people.AssignmentId;
import org.programmeledger.events.people.PersonEvent;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.people.PersonKind;
import org.programmeledger.events.people.Role;
import org.programmeledger.events.programme.ProgrammeEvent;
import org.programmeledger.events.programme.ProgrammeId;
import org.programmeledger.events.vault.EntryId;
import org.programmeledger.events.vault.EntryKind;
import org.programmeledger.events.vault.FileEvent;
import org.programmeledger.events.vault.FileId;
import org.programmeledger.events.vault.LegalGround;
import org.programmeledger.events.vault.Retention;
import org.programmeledger.events.vault.SealedEntry;

/** One example of every event of this version; the golden files are written from them when approved. */
final class Examples {

    private static final String UUID = "_01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3d";
    private static final ProgrammeId PROGRAMME = new ProgrammeId("prog" + UUID);
    private static final PartyId PARTY = new PartyId("party" + UUID);
    private static final DecisionId DECISION = new DecisionId("decision" + UUID);
    private static final InitiativeId INITIATIVE = new InitiativeId("init" + UUID);
    private static final IncidentId INCIDENT = new IncidentId("incident" + UUID);
    private static final PersonId PERSON = new PersonId("person" + UUID);
    private static final AssignmentId ASSIGNMENT = new AssignmentId("assignment" + UUID);
    private static final PersonId ANOTHER = new PersonId("person_01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3e");
    private static final FileId FILE = new FileId("file" + UUID);
    private static final EntryId EARLIER = new EntryId("entry_01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3c");
    private static final SealedEntry SEALED =
            new SealedEntry(new EntryId("entry" + UUID), "0123456789abcdef".repeat(4));

    static final EventMetadata METADATA = new EventMetadata(
            "person-7",
            Role.TREASURER,
            PARTY.value(),
            LocalDate.parse("2018-10-01"),
            "Team fee of the first phase, \"VAT included\"",
            "decision-12",
            "command-1",
            "request-1",
            List.of(new Evidence("https://example.org/besluit.pdf", "0123456789abcdef".repeat(4))));

    static final EventMetadata BARE_METADATA = new EventMetadata(
            "person-7", null, LocalDate.parse("2018-10-01"), null, null, "command-1", "request-1", List.of());

    private Examples() {}

    static List<LedgerEvent> all() {
        return Stream.of(
                        programme(),
                        rest(),
                        FundingExamples.all(),
                        OutcomeExamples.all(),
                        people(),
                        vault(),
                        BankingExamples.all(),
                        DecisionExamples.all(),
                        papers())
                .flatMap(List::stream)
                .toList();
    }

    private static List<LedgerEvent> programme() {
        return List.of(
                new ProgrammeEvent.ProgrammeEstablished(
                        PROGRAMME,
                        new LocalizedText("Veerkrachtig BoTu 2028", "Resilient BoTu 2028"),
                        "Bospolder-Tussendijken",
                        LocalDate.parse("2018-01-01"),
                        LocalDate.parse("2028-12-31"),
                        new LocalizedText(
                                "De sociale index op het stadsgemiddelde", "The social index at the average")),
                new ProgrammeEvent.LineDefined(
                        PROGRAMME,
                        new Code("baseline-study"),
                        new LocalizedText("Baselinestudie", "Baseline study"),
                        new LocalizedText("Waar staat de wijk?", "Where does the neighbourhood stand?")),
                new ProgrammeEvent.StepPlanned(PROGRAMME, 13, new LocalizedText("Fondsenwerving", "Fundraising")),
                new ProgrammeEvent.PriorityProposed(
                        PROGRAMME, new Code("liveability"), new LocalizedText("Leefbaarheid", "Liveability")),
                new ProgrammeEvent.ThemeDefined(
                        PROGRAMME,
                        new Code("youth"),
                        new LocalizedText("Jeugd", "Youth"),
                        List.of(new LocalizedText("Sport", "Sport"), new LocalizedText("Onderwijs", "Education"))),
                new ProgrammeEvent.IncidentTypeDefined(
                        PROGRAMME, new Code("intolerance"), new LocalizedText("Onverdraagzaamheid", "Intolerance")),
                new ProgrammeEvent.AreaCellDefined(
                        PROGRAMME, new Code("cell-3"), new LocalizedText("Gebied 3", "Cell 3")),
                new ProgrammeEvent.AffectedGroupDefined(
                        PROGRAMME, new Code("elderly"), new LocalizedText("Ouderen", "Elderly")));
    }

    private static List<LedgerEvent> rest() {
        return List.of(
                new PartyEvent.PartyRegistered(PARTY, "Havensteder", PartyType.HOUSING_ASSOCIATION, "12345678", null),
                new InitiativeEvent.InitiativeRegistered(
                        INITIATIVE,
                        PROGRAMME,
                        "Bewonersgarage 't Dok — één",
                        "Samen sleutelen",
                        InitiativeKind.LOCAL_INITIATIVE,
                        List.of(new Code("current-approach")),
                        List.of(
                                new ThemeShare(new Code("youth"), Percentage.parse("66.67")),
                                new ThemeShare(new Code("work"), Percentage.parse("33.33"))),
                        List.of(new Code("liveability")),
                        PARTY),
                new InitiativeEvent.InitiativeAdopted(INITIATIVE),
                new InitiativeEvent.InitiativeStarted(INITIATIVE),
                new InitiativeEvent.InitiativeStopped(INITIATIVE, DECISION),
                new InitiativeEvent.InitiativeContinued(INITIATIVE, DECISION, LocalDate.parse("2027-06-30")),
                new IncidentEvent.IncidentRecorded(
                        INCIDENT,
                        PROGRAMME,
                        new Code("intolerance"),
                        new Code("cell-3"),
                        Severity.MODERATE,
                        List.of(new Code("elderly"))),
                new IncidentEvent.IncidentReclassified(INCIDENT, new Code("violence"), Severity.HIGH),
                new IncidentEvent.IncidentClosed(INCIDENT),
                new IncidentEvent.NarrativeKept(INCIDENT, SEALED),
                new IncidentEvent.NarrativeReplaced(INCIDENT, EARLIER, SEALED),
                new IncidentEvent.NarrativeErased(INCIDENT, SEALED.entry()));
    }

    private static List<LedgerEvent> vault() {
        var retention = new Retention(LegalGround.TAX_RECORDS, LocalDate.parse("2033-12-31"));
        return List.of(
                new FileEvent.EntryKept(FILE, EntryKind.NAME, SEALED, null),
                new FileEvent.EntryReplaced(FILE, EntryKind.CONTACT, EARLIER, SEALED, retention),
                new FileEvent.EntryErased(FILE, EARLIER),
                new FileEvent.PersonalDataErased(
                        FILE, List.of(EARLIER), List.of(new FileEvent.KeptEntry(SEALED.entry(), retention))));
    }

    private static List<LedgerEvent> people() {
        var from = LocalDate.parse("2026-12-01");
        return List.of(
                new PersonEvent.PersonRegistered(PERSON, PersonKind.HUMAN),
                new PersonEvent.FounderNamed(PERSON, ASSIGNMENT, from),
                new PersonEvent.RoleProposed(
                        PERSON, ASSIGNMENT, Role.FUNDER, PARTY, from, LocalDate.parse("2028-12-31"), ANOTHER),
                new PersonEvent.RoleGranted(PERSON, ASSIGNMENT, from, ANOTHER),
                new PersonEvent.RoleDeclined(PERSON, ASSIGNMENT),
                new PersonEvent.RoleEnded(PERSON, ASSIGNMENT, LocalDate.parse("2027-06-30")));
    }

    private static List<LedgerEvent> papers() {
        var paper = PaperId.ofContent("0123456789abcdef".repeat(4));
        return List.of(new PaperEvent.PaperFiled(paper, PaperType.PDF, 20_480), new PaperEvent.ContentRemoved(paper));
    }
}
