package org.programmeledger.command.permissions;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.LedgerCommand;
import org.programmeledger.command.NotAllowed;
import org.programmeledger.command.References;
import org.programmeledger.command.funding.FundState;
import org.programmeledger.command.people.PersonState;
import org.programmeledger.eventlog.LogMessages;
import org.programmeledger.eventlog.Submission;
import org.programmeledger.events.EventMetadata;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.people.Role;
import org.programmeledger.events.vault.FileId;
import org.programmeledger.http.Today;
import org.programmeledger.rights.Assignment;
import org.programmeledger.rights.Permission.Allowed;
import org.programmeledger.rights.Permission.Who;
import org.programmeledger.rights.PermissionTable;
import org.programmeledger.rights.Standing;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets a command through if its row in the permission table names the one who gave it. Roles are read as any rule reads
 * another aggregate: the append fails when one was granted or ended meanwhile, and then this is asked again. The role that
 * counted, and the party it belongs to, go into the metadata of what follows.
 */
@Component
@Order(1)
final class CommandRights implements MessageHandlerInterceptor<CommandMessage<?>> {

    /** In which role it is given, and for which party. */
    private record Capacity(@Nullable Role role, @Nullable String party) {}

    private final PermissionTable table;
    private final References references;
    private final Today today;

    CommandRights(PermissionTable table, References references, Today today) {
        this.table = table;
        this.references = references;
        this.today = today;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        var message = work.getMessage();
        var metadata =
                (EventMetadata) Objects.requireNonNull(message.getMetaData().get(LogMessages.METADATA));
        var capacity = capacity((LedgerCommand) message.getPayload(), metadata);
        if (capacity == null) {
            var submission = Submission.current();
            if (submission != null) {
                submission.refused();
            }
            throw new NotAllowed();
        }
        var known = Map.of(LogMessages.METADATA, metadata.in(capacity.role(), capacity.party()));
        work.transformMessage(given -> given.andMetaData(known));
        return chain.proceed();
    }

    private @Nullable Capacity capacity(LedgerCommand command, EventMetadata metadata) {
        var allowed = table.of(command.getClass()).allowed();
        if (metadata.actor().equals(EventMetadata.LEDGER)) {
            boolean itself = allowed.stream().anyMatch(entry -> entry.who() instanceof Who.Ledger);
            return itself ? new Capacity(null, null) : null;
        }
        var actor = new PersonId(metadata.actor());
        var day = today.date();
        var standing = references.stateOf(actor, PersonState.FOLD).standing();
        var behalf = metadata.onBehalfOf();
        boolean seated = behalf == null || holdsFor(standing, behalf, day);
        for (var entry : allowed) {
            switch (entry.who()) {
                case Who.Anyone _, Who.SignedIn _ -> {
                    if (seated && meets(entry, command, actor, null)) {
                        return new Capacity(null, behalf);
                    }
                }
                case Who.Ledger _ -> {}
                case Who.Holder(var role) -> {
                    for (var assignment : standing.assignments()) {
                        if (assignment.role() == role
                                && assignment.holdsOn(day)
                                && (assignment.party() == null ? seated : isFor(assignment, behalf))
                                && meets(entry, command, actor, assignment.party())) {
                            return new Capacity(role, behalf == null ? valueOf(assignment.party()) : behalf);
                        }
                    }
                }
            }
        }
        return null;
    }

    private boolean meets(Allowed entry, LedgerCommand command, PersonId actor, @Nullable PartyId party) {
        for (var condition : entry.conditions()) {
            boolean met = switch (condition) {
                case SELF -> isAbout(actor, command.target());
                case SEAT_IN_TERM -> party != null;
                case OWN_PARTY -> party != null && party.equals(command.concernedParty());
                case OWN_FUND -> party != null && owns(party, command);
            };
            if (!met) {
                return false;
            }
        }
        return true;
    }

    /** The person, or the file of what is kept about the person. */
    private static boolean isAbout(PersonId actor, LedgerId target) {
        return target.equals(actor) || target.equals(FileId.of(actor));
    }

    private boolean owns(PartyId party, LedgerCommand command) {
        return command.target() instanceof FundId fund
                && references.stateOf(fund, FundState.FOLD) instanceof FundState.Open open
                && open.owner().equals(party);
    }

    private static boolean holdsFor(Standing standing, String party, LocalDate day) {
        return standing.assignments().stream()
                .anyMatch(assignment -> assignment.party() != null
                        && assignment.party().value().equals(party)
                        && assignment.holdsOn(day));
    }

    private static boolean isFor(Assignment assignment, @Nullable String behalf) {
        return behalf == null || behalf.equals(valueOf(assignment.party()));
    }

    private static @Nullable String valueOf(@Nullable PartyId party) {
        return party == null ? null : party.value();
    }
}
