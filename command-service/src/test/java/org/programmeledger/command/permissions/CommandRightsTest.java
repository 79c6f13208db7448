package org.programmeledger.command.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.PROGRAMME;
import static org.programmeledger.command.BoTu.fund;
import static org.programmeledger.command.BoTu.id;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.programmeledger.command.History;
import org.programmeledger.command.LedgerCommand;
import org.programmeledger.command.NotAllowed;
import org.programmeledger.command.decisions.DecisionCommand;
import org.programmeledger.eventlog.LogMessages;
import org.programmeledger.events.EventMetadata;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.AssignmentId;
import org.programmeledger.events.people.PersonEvent.PersonRegistered;
import org.programmeledger.events.people.PersonEvent.RoleGranted;
import org.programmeledger.events.people.PersonEvent.RoleProposed;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.people.PersonKind;
import org.programmeledger.events.people.Role;
import org.programmeledger.http.Today;
import org.programmeledger.rights.Condition;
import org.programmeledger.rights.Permission;
import org.programmeledger.rights.Permission.Who;
import org.programmeledger.rights.PermissionTable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** At the command bus: every command, for every role, about one's own, another's and nobody's, as the table says. */
class CommandRightsTest {

    private static final PermissionTable TABLE = PermissionTable.ofTheLedger();
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final PersonId ANNA = new PersonId(id(PersonId.PREFIX, 3));
    private static final PersonId BEN = new PersonId(id(PersonId.PREFIX, 4));
    private static final PartyId OWN = new PartyId(id(PartyId.PREFIX, 1));
    private static final PartyId OTHER = new PartyId(id(PartyId.PREFIX, 2));
    private static final Set<Role> OF_A_PARTY = Set.of(Role.BOARD_MEMBER, Role.FUNDER);

    /** Own, another's, and of nobody that the ledger knows. */
    private static final List<EveryCommand> COMMANDS = List.of(
            new EveryCommand(ANNA, fund(1), OWN),
            new EveryCommand(BEN, fund(2), OTHER),
            new EveryCommand(new PersonId(id(PersonId.PREFIX, 99)), fund(99), new PartyId(id(PartyId.PREFIX, 99))),
            new EveryCommand(ANNA, fund(2), OWN),
            new EveryCommand(ANNA, fund(1), OTHER));

    private final History history = History.of(
            new FundOpened(fund(1), PROGRAMME, "One", OWN, "EUR", Restriction.NONE),
            new FundOpened(fund(2), PROGRAMME, "Two", OTHER, "EUR", Restriction.NONE));

    private void holds(Role role, LocalDate from, @Nullable LocalDate until) {
        var assignment = new AssignmentId(id(AssignmentId.PREFIX, role.ordinal()));
        history.and(
                new PersonRegistered(ANNA, PersonKind.HUMAN),
                new RoleProposed(ANNA, assignment, role, OF_A_PARTY.contains(role) ? OWN : null, from, until, BEN),
                new RoleGranted(ANNA, assignment, from, BEN));
    }

    /** With which metadata the command went on; null if it did not. */
    private @Nullable EventMetadata sent(LedgerCommand command, @Nullable PartyId behalf) {
        return sent(ANNA.value(), command, behalf);
    }

    private @Nullable EventMetadata sent(String actor, LedgerCommand command, @Nullable PartyId behalf) {
        var clock = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        var rights = new CommandRights(TABLE, history, new Today(clock, ZoneId.of("Europe/Amsterdam")));
        var metadata = new EventMetadata(
                actor, behalf == null ? null : behalf.value(), TODAY, "Why", null, "c", "c", List.of());
        CommandMessage<?> message =
                GenericCommandMessage.asCommandMessage(command).andMetaData(Map.of(LogMessages.METADATA, metadata));
        var work = new DefaultUnitOfWork<CommandMessage<?>>(message);
        work.start();
        try {
            rights.handle(work, () -> "sent");
            return (EventMetadata) work.getMessage().getMetaData().get(LogMessages.METADATA);
        } catch (NotAllowed refused) {
            return null;
        } catch (Exception broken) {
            throw new AssertionError(broken);
        } finally {
            work.rollback();
        }
    }

    /** The table, read once more by hand. */
    private static boolean expected(@Nullable Role role, EveryCommand about, LedgerCommand command) {
        return TABLE.of(command.getClass()).allowed().stream()
                .filter(entry -> !(entry.who() instanceof Who.Ledger))
                .filter(entry -> !(entry.who() instanceof Who.Holder(var holder)) || holder == role)
                .anyMatch(entry -> entry.conditions().stream().allMatch(condition -> switch (condition) {
                    case SELF -> about.person().equals(ANNA);
                    case SEAT_IN_TERM -> role == Role.BOARD_MEMBER;
                    case OWN_PARTY -> about.party().equals(OWN);
                    case OWN_FUND -> about.fund().equals(fund(1));
                }));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleMaySendWhatTheTableSays(Role role) {
        holds(role, TODAY, TODAY);
        for (var about : COMMANDS) {
            assertThat(about.all())
                    .hasSizeGreaterThan(20)
                    .allSatisfy(command -> assertThat(sent(command, null) != null)
                            .as(role + " " + command)
                            .isEqualTo(expected(role, about, command)));
        }
    }

    @Test
    void theLedgerItselfSendsWhatItsRowsSayAndNothingElse() {
        assertThat(COMMANDS.getFirst().all())
                .filteredOn(command -> sent(EventMetadata.LEDGER, command, null) != null)
                .singleElement()
                .isInstanceOf(DecisionCommand.CloseVote.class);
    }

    @Test
    void withoutARoleOnlyWhatAnybodyMayAboutOneself() {
        for (var about : COMMANDS) {
            assertThat(about.all())
                    .allSatisfy(command -> assertThat(sent(command, null) != null)
                            .as(command.toString())
                            .isEqualTo(expected(null, about, command)));
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleThatEndedYesterdayOrBeginsTomorrowIsNone(Role role) {
        holds(role, TODAY.minusDays(9), TODAY.minusDays(1));
        var later = new AssignmentId(id(AssignmentId.PREFIX, 50));
        history.and(
                new RoleProposed(ANNA, later, role, OWN, TODAY.plusDays(1), null, BEN),
                new RoleGranted(ANNA, later, TODAY.plusDays(1), BEN));

        assertThat(COMMANDS.getFirst().all().stream().filter(command -> sent(command, null) != null))
                .extracting(command -> command.getClass().getSimpleName())
                .containsExactlyInAnyOrder("DeclineRole", "EndRole", "KeepContact", "KeepName");
    }

    @Test
    void theRoleThatCountedAndItsPartyGoIntoTheMetadata() {
        holds(Role.BOARD_MEMBER, TODAY, null);
        holds(Role.TREASURER, TODAY, null);
        var adopt = command("AdoptInitiative");
        var open = command("OpenFund");

        assertThat(sent(adopt, null)).satisfies(metadata -> {
            assertThat(metadata.role()).isEqualTo(Role.BOARD_MEMBER);
            assertThat(metadata.onBehalfOf()).isEqualTo(OWN.value());
            assertThat(metadata.reason()).isEqualTo("Why");
        });
        assertThat(sent(open, null)).satisfies(metadata -> {
            assertThat(metadata.role()).isEqualTo(Role.TREASURER);
            assertThat(metadata.onBehalfOf()).isNull();
        });
    }

    @Test
    void nobodyActsForAPartyWithoutASeatOrRoleThere() {
        holds(Role.BOARD_MEMBER, TODAY, null);
        holds(Role.TREASURER, TODAY, null);

        assertThat(sent(command("AdoptInitiative"), OWN)).isNotNull();
        assertThat(sent(command("AdoptInitiative"), OTHER)).isNull();
        assertThat(sent(command("OpenFund"), OWN)).isNotNull();
        assertThat(sent(command("OpenFund"), OTHER)).isNull();
    }

    @Test
    void everyCommandHasARowAndEveryRowItsCommand() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(LedgerCommand.class));
        var types = scan.findCandidateComponents("org.programmeledger.command").stream()
                .map(found -> found.getBeanClassName())
                .filter(name -> !name.contains(".violations."))
                .map(name -> name.substring(name.lastIndexOf('$') + 1))
                .collect(Collectors.toSet());

        assertThat(types).hasSizeGreaterThan(20);
        assertThat(TABLE.rows().stream().map(Permission::command).flatMap(Stream::ofNullable))
                .containsExactlyInAnyOrderElementsOf(types);
        assertThat(COMMANDS.getFirst().all().stream()
                        .map(command -> command.getClass().getSimpleName()))
                .as("the examples are complete")
                .containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void theConditionsOfTheTableAreThoseThatTheBusUnderstands() {
        assertThat(TABLE.rows().stream().filter(row -> row.command() != null).flatMap(row -> row.allowed().stream()))
                .flatExtracting(Permission.Allowed::conditions)
                .contains(Condition.values());
    }

    private static LedgerCommand command(String name) {
        return COMMANDS.getFirst().all().stream()
                .filter(command -> command.getClass().getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
