package org.programmeledger.command;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.eventlog.LogUnavailable;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.vault.EntryId;
import org.programmeledger.events.vault.EntryKind;
import org.programmeledger.events.vault.SealedEntry;
import org.programmeledger.http.Problem;
import org.programmeledger.vault.Content;
import org.programmeledger.vault.EntryRef;
import org.programmeledger.vault.PersonVault;
import org.programmeledger.vault.VaultUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Where commands with personal data enter. The data go into the vault first and the command, which has only a commitment to
 * them, to the log next: so an event never refers to an entry that is not there, and what a refused command brought is
 * taken out again.
 *
 * <p>The log keeps a hash of every request for ever, and a hash of a request with a name in it would give the name away to
 * whoever guesses well. So it is salted with the salt of the entry, which is destroyed with it.
 */
@Component
public final class PersonalDataGate {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalDataGate.class);

    /**
     * What is to be kept.
     *
     * @param subject the id of the person or the incident it is about
     * @param concerned the persons it is about as well
     */
    public record Personal(String subject, EntryKind kind, Content content, Collection<PersonId> concerned) {}

    private final CommandGate gate;
    private final PersonVault vault;
    private final VaultFollower follower;
    private final LogReader log;
    private final Supplier<UUID> newIds;

    PersonalDataGate(
            CommandGate gate, PersonVault vault, VaultFollower follower, LogReader log, Supplier<UUID> newIds) {
        this.gate = gate;
        this.vault = vault;
        this.follower = follower;
        this.log = log;
        this.newIds = newIds;
    }

    /**
     * Keeps personal data and carries out the command that says so.
     *
     * @return as {@link CommandGate#accept}
     * @throws Problem when it is refused, or 503 when the vault or its keys cannot be reached; then nothing was appended
     */
    public ResponseEntity<Receipt> accept(
            Envelope envelope, String about, Personal data, Function<SealedEntry, ? extends LedgerCommand> command) {
        try {
            var ref = new EntryRef(new EntryId(LedgerId.of(EntryId.PREFIX, newIds.get())), data.subject(), data.kind());
            var draft = vault.draft(ref, data.content(), envelope.metadata().actor(), envelope.key());
            if (isAnswered(envelope)) {
                return repeat(envelope, about, command.apply(draft.mention()));
            }
            vault.stage(draft, data.concerned());
            return carryOut(envelope, about, draft, command);
        } catch (VaultUnavailable away) {
            throw unavailable(away);
        } catch (LogUnavailable _) {
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "log-unavailable");
        }
    }

    /**
     * Carries out a command that erases, and returns when what it erases is destroyed.
     *
     * @throws Problem when it is refused, or 503 when the vault cannot be reached; sent again it is completed
     */
    public ResponseEntity<Receipt> erase(Envelope envelope, String about, LedgerCommand command) {
        try {
            vault.position(); // Rather nothing at all than an erasure that is only promised.
            var response = gate.accept(envelope, about, command);
            follower.follow();
            return response;
        } catch (VaultUnavailable away) {
            throw unavailable(away);
        }
    }

    /**
     * The narratives that name a person, as far as the log goes.
     *
     * @throws Problem 503 when the vault cannot be reached
     */
    public List<EntryRef> narrativesAbout(PersonId person) {
        try {
            follower.follow();
            return vault.concerning(person);
        } catch (VaultUnavailable away) {
            throw unavailable(away);
        }
    }

    private ResponseEntity<Receipt> carryOut(
            Envelope envelope,
            String about,
            PersonVault.Draft draft,
            Function<SealedEntry, ? extends LedgerCommand> command) {
        try {
            var salted = envelope.hashed(draft.salted(envelope.requestHash()));
            var response = gate.accept(salted, about, command.apply(draft.mention()));
            kept(draft);
            return response;
        } catch (Problem refused) {
            if (refused.status().is5xxServerError()) {
                throw refused; // It may have been appended all the same; if not, the entry is swept.
            }
            vault.discard(draft);
            if (isAnswered(envelope)) { // While this one was on its way: perhaps the same request, sent twice.
                return repeat(envelope, about, command.apply(draft.mention()));
            }
            throw refused;
        }
    }

    /** The event stands: what remains to be done here will be done, if need be later. */
    private void kept(PersonVault.Draft draft) {
        try {
            vault.keep(draft);
            follower.follow();
        } catch (VaultUnavailable away) {
            LOG.warn("The vault does not know yet that an entry is kept: {}", away.getMessage());
        }
    }

    /** Appends nothing, because the key is taken; the answer depends on whether it is the same request. */
    private ResponseEntity<Receipt> repeat(Envelope envelope, String about, LedgerCommand command) {
        var actor = envelope.metadata().actor();
        var first = log.firstAnswer(actor, envelope.key()).orElseThrow().hash();
        boolean same = vault.wasFirst(actor, envelope.key(), envelope.requestHash(), first);
        return gate.accept(same ? envelope.hashed(first) : envelope, about, command);
    }

    private boolean isAnswered(Envelope envelope) {
        return log.firstAnswer(envelope.metadata().actor(), envelope.key()).isPresent();
    }

    private static Problem unavailable(VaultUnavailable away) {
        LOG.warn("Personal data cannot be written: {}", Objects.toString(away.getMessage()));
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "vault-unavailable");
    }
}
