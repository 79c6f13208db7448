package org.programmeledger.command.people;

import static org.programmeledger.command.BoTu.PROGRAMME;
import static org.programmeledger.command.BoTu.code;
import static org.programmeledger.command.BoTu.eur;
import static org.programmeledger.command.BoTu.id;
import static org.programmeledger.command.BoTu.text;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.programmeledger.command.BoTu;
import org.programmeledger.command.LedgerCommand;
import org.programmeledger.command.claims.ClaimCommand;
import org.programmeledger.command.funding.FundCommand;
import org.programmeledger.command.incidents.IncidentCommand;
import org.programmeledger.command.initiatives.InitiativeCommand;
import org.programmeledger.command.outcomes.ContractCommand;
import org.programmeledger.command.parties.PartyCommand;
import org.programmeledger.command.programme.ProgrammeCommand;
import org.programmeledger.command.vault.PersonalFileCommand;
import org.programmeledger.events.claims.ClaimKind;
import org.programmeledger.events.claims.Effect;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.incidents.Severity;
import org.programmeledger.events.initiatives.InitiativeKind;
import org.programmeledger.events.outcomes.Bond;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.parties.PartyType;
import org.programmeledger.events.people.AssignmentId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.people.PersonKind;
import org.programmeledger.events.people.Role;
import org.programmeledger.events.vault.EntryId;
import org.programmeledger.events.vault.FileId;
import org.programmeledger.events.vault.SealedEntry;

/**
 * One example of every command, about a person, a fund and a party that a test chooses.
 *
 * @param person whom the commands about persons are about
 * @param fund which fund those about money are about
 * @param party who promises and pays
 */
record EveryCommand(PersonId person, FundId fund, PartyId party) {

    private static final AssignmentId ASSIGNMENT = new AssignmentId(id(AssignmentId.PREFIX, 77));
    private static final SealedEntry SEALED =
            new SealedEntry(new EntryId(id(EntryId.PREFIX, 1)), "0123456789abcdef".repeat(4));
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    List<LedgerCommand> all() {
        return Stream.of(people(), personalData(), frame(), activity(), money(), claims(), outcomes())
                .flatMap(List::stream)
                .toList();
    }

    private List<LedgerCommand> people() {
        return List.of(
                new PersonCommand.RegisterPerson(person, PersonKind.HUMAN),
                new PersonCommand.ProposeRole(person, ASSIGNMENT, Role.AUDITOR, null, TODAY, null, person, TODAY),
                new PersonCommand.GrantRole(person, ASSIGNMENT, person, TODAY),
                new PersonCommand.DeclineRole(person, ASSIGNMENT),
                new PersonCommand.EndRole(person, ASSIGNMENT, TODAY, TODAY));
    }

    private List<LedgerCommand> personalData() {
        var file = FileId.of(person);
        return List.of(
                new PersonalFileCommand.KeepName(file, SEALED, null),
                new PersonalFileCommand.KeepContact(file, SEALED, null),
                new PersonalFileCommand.KeepNote(file, SEALED, null),
                new PersonalFileCommand.EraseEntry(file, SEALED.entry(), TODAY),
                new PersonalFileCommand.ErasePersonalData(file, TODAY),
                new IncidentCommand.TellNarrative(BoTu.incident(1), SEALED, List.of()),
                new IncidentCommand.EraseNarrative(BoTu.incident(1), SEALED.entry()));
    }

    private List<LedgerCommand> frame() {
        return List.of(
                new PartyCommand.RegisterParty(party, "Gemeente", PartyType.MUNICIPALITY, null, null),
                new ProgrammeCommand.EstablishProgramme(
                        PROGRAMME, text("BoTu"), "BoTu", TODAY, TODAY.plusYears(10), text("Resilient")),
                new ProgrammeCommand.DefineLine(PROGRAMME, code("a"), text("A"), text("")),
                new ProgrammeCommand.PlanStep(PROGRAMME, 1, text("One")),
                new ProgrammeCommand.ProposePriority(PROGRAMME, code("a"), text("A")),
                new ProgrammeCommand.DefineTheme(PROGRAMME, code("a"), text("A"), List.of()),
                new ProgrammeCommand.DefineIncidentType(PROGRAMME, code("a"), text("A")),
                new ProgrammeCommand.DefineAreaCell(PROGRAMME, code("a"), text("A")),
                new ProgrammeCommand.DefineAffectedGroup(PROGRAMME, code("a"), text("A")));
    }

    private List<LedgerCommand> activity() {
        return List.of(
                new InitiativeCommand.RegisterInitiative(
                        BoTu.initiative(1),
                        PROGRAMME,
                        "West Practice",
                        "Learning",
                        InitiativeKind.LOCAL_INITIATIVE,
                        List.of(),
                        List.of(),
                        List.of(),
                        party),
                new InitiativeCommand.AdoptInitiative(BoTu.initiative(1)),
                new InitiativeCommand.StartInitiative(BoTu.initiative(1)),
                new IncidentCommand.RecordIncident(
                        BoTu.incident(1),
                        PROGRAMME,
                        code("violence"),
                        code("cell"),
                        Severity.LOW,
                        List.of(),
                        null,
                        List.of()),
                new IncidentCommand.ReclassifyIncident(BoTu.incident(1), code("violence"), Severity.HIGH),
                new IncidentCommand.CloseIncident(BoTu.incident(1)));
    }

    private List<LedgerCommand> money() {
        return List.of(
                new FundCommand.OpenFund(fund, PROGRAMME, "Fund", party, "EUR", List.of()),
                new FundCommand.RecordPledge(fund, BoTu.pledge(1), party, eur("1.00")),
                new FundCommand.RecordReceipt(fund, BoTu.receipt(1), party, eur("1.00"), "NL-1", null),
                new FundCommand.CommitFunds(fund, BoTu.commitment(1), BoTu.initiative(1), eur("1.00")),
                new FundCommand.ReleaseCommitment(fund, BoTu.commitment(1), null));
    }

    private List<LedgerCommand> claims() {
        var effect = new Effect(code("off-benefit"), party, null, TODAY, TODAY);
        return List.of(
                new ClaimCommand.RecordClaim(
                        BoTu.claim(1),
                        BoTu.initiative(1),
                        ClaimKind.AVOIDED_COST,
                        effect,
                        eur("1.00"),
                        code("sroi"),
                        party,
                        null,
                        person),
                new ClaimCommand.AcceptClaim(BoTu.claim(1), eur("1.00"), party, person, TODAY),
                new ClaimCommand.RejectClaim(BoTu.claim(1), party, person, TODAY),
                new ClaimCommand.WithdrawClaim(BoTu.claim(1), party));
    }

    private List<LedgerCommand> outcomes() {
        var contract = BoTu.contract(1);
        var submission = BoTu.submission(1);
        return List.of(
                new ContractCommand.SignContract(
                        contract,
                        BoTu.initiative(1),
                        new Bond(party, party, party, party),
                        code("in-work"),
                        "In work",
                        eur("1.00"),
                        List.of()),
                new ContractCommand.SubmitOutcomes(contract, submission, party, 1, List.of(), person, TODAY),
                new ContractCommand.VerifyOutcomes(contract, submission, party, List.of(), person, TODAY));
    }
}
