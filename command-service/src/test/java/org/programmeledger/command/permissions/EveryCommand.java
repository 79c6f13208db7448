package org.programmeledger.command.permissions;

import static org.programmeledger.command.BoTu.DAY;
import static org.programmeledger.command.BoTu.PROGRAMME;
import static org.programmeledger.command.BoTu.code;
import static org.programmeledger.command.BoTu.eur;
import static org.programmeledger.command.BoTu.id;
import static org.programmeledger.command.BoTu.text;
import static org.programmeledger.command.BoTu.transaction;
import static org.programmeledger.command.Decided.NOTHING;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.programmeledger.command.BoTu;
import org.programmeledger.command.LedgerCommand;
import org.programmeledger.command.banking.BankCommand;
import org.programmeledger.command.claims.ClaimCommand;
import org.programmeledger.command.funding.BooksCommand;
import org.programmeledger.command.funding.FundCommand;
import org.programmeledger.command.funding.ImportCommand;
import org.programmeledger.command.funding.MovingCommand;
import org.programmeledger.command.funding.SpendingCommand;
import org.programmeledger.command.incidents.IncidentCommand;
import org.programmeledger.command.initiatives.InitiativeCommand;
import org.programmeledger.command.outcomes.ContractCommand;
import org.programmeledger.command.parties.PartyCommand;
import org.programmeledger.command.people.PersonCommand;
import org.programmeledger.command.programme.ProgrammeCommand;
import org.programmeledger.command.vault.PersonalFileCommand;
import org.programmeledger.events.banking.BankBookId;
import org.programmeledger.events.banking.BankLineId;
import org.programmeledger.events.claims.ClaimKind;
import org.programmeledger.events.claims.Effect;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.PaidFrom;
import org.programmeledger.events.funding.Restriction;
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
        return Stream.of(
                        people(),
                        personalData(),
                        frame(),
                        activity(),
                        income(),
                        spending(),
                        books(),
                        claims(),
                        outcomes(),
                        files(),
                        DecidingCommands.about(person, party))
                .flatMap(List::stream)
                .toList();
    }

    private List<LedgerCommand> files() {
        var book = BankBookId.of(fund);
        var line = new BankLineId(id(BankLineId.PREFIX, 1));
        return List.of(
                new ImportCommand.ImportReceipts(fund, Map.of()),
                new ImportCommand.ImportExpenditures(fund, Map.of()),
                new BankCommand.ImportStatements(book, "Account", List.of()),
                new BankCommand.MatchLine(book, line, "receipt"),
                new BankCommand.UnmatchLine(book, line));
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
                new PartyCommand.AffiliateParty(party, BoTu.CITY),
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
                new InitiativeCommand.StopInitiative(BoTu.initiative(1), NOTHING),
                new InitiativeCommand.ContinueInitiative(BoTu.initiative(1), NOTHING),
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

    private List<LedgerCommand> income() {
        return List.of(
                new FundCommand.OpenFund(fund, PROGRAMME, "Fund", party, "EUR", Restriction.NONE),
                new FundCommand.RecordPledge(fund, BoTu.pledge(1), party, eur("1.00"), null, null),
                new FundCommand.RecordCommitmentIn(fund, transaction(1), party, eur("1.00"), null, null),
                new FundCommand.RecordReceipt(
                        fund,
                        BoTu.receipt(1),
                        party,
                        eur("1.00"),
                        "NL-1",
                        null,
                        null,
                        Restriction.NONE,
                        null,
                        null,
                        null,
                        null));
    }

    private List<LedgerCommand> spending() {
        var commitment = BoTu.commitment(1);
        var initiative = BoTu.initiative(1);
        var id = transaction(1);
        var one = eur("1.00");
        return List.of(
                new SpendingCommand.ReserveFunds(fund, id, initiative, one, null, List.of(), DAY, DAY),
                new SpendingCommand.VoidReservation(fund, id),
                new SpendingCommand.ExpireReservation(fund, id, DAY),
                new SpendingCommand.CommitFunds(
                        fund, commitment, initiative, one, null, null, List.of(), null, null, List.of(), DAY, NOTHING),
                new SpendingCommand.ReleaseCommitment(fund, id, commitment, null),
                new SpendingCommand.PlanTranches(fund, id, commitment, List.of()),
                new SpendingCommand.MeetCondition(fund, id, commitment, code("permit")),
                new SpendingCommand.MakeDisbursement(fund, id, commitment, party, one, "NL-2", DAY, null, NOTHING),
                new SpendingCommand.RecordExpenditure(
                        fund,
                        id,
                        commitment,
                        null,
                        null,
                        one,
                        null,
                        null,
                        code("materials"),
                        PaidFrom.FUND,
                        null,
                        DAY,
                        null),
                new SpendingCommand.Determine(fund, id, commitment, one),
                new SpendingCommand.ReceiveRecovery(fund, id, commitment, one, "NL-3", null),
                new SpendingCommand.WriteOffRounding(fund, id, commitment, one));
    }

    private List<LedgerCommand> books() {
        var id = transaction(1);
        var hash = "0".repeat(64);
        return List.of(
                new MovingCommand.MakeRefund(fund, id, BoTu.receipt(1), eur("1.00"), "NL-4", null),
                new MovingCommand.SendTransfer(fund, id, BoTu.fund(9), eur("1.00"), List.of(), NOTHING),
                new MovingCommand.ReceiveTransfer(fund, id, BoTu.fund(9), id),
                new BooksCommand.ReverseEntry(fund, id, "pledge", DAY),
                new BooksCommand.CorrectEntry(fund, id, "pledge", DAY, null, null),
                new BooksCommand.CoverOverrun(fund, id, id, null, DAY, NOTHING),
                new BooksCommand.ProposeYearClosing(fund, id, 2018, hash, 1, "person", DAY),
                new BooksCommand.CloseYear(fund, id, 2018, hash, 1, NOTHING));
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
