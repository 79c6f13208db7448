package org.programmeledger.command.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.programmeledger.eventlog.AppendRefused;
import org.programmeledger.eventlog.AppendVerdict;
import org.programmeledger.eventlog.LogMessages;
import org.programmeledger.eventlog.Submission;
import org.programmeledger.events.EventMetadata;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.people.AssignmentId;
import org.programmeledger.events.people.PersonEvent;
import org.programmeledger.events.people.PersonEvent.FounderNamed;
import org.programmeledger.events.people.PersonEvent.PersonRegistered;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.people.PersonKind;
import org.programmeledger.http.Today;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The first administrators, named by whoever runs the ledger in {@code ledger.founders}. They are appended once, all in
 * one append under one claim, whichever instance starts first; whatever the property says later changes nothing.
 */
@Component
final class Founders implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Founders.class);
    private static final Submission.Claim ONCE = new Submission.Claim("founding", "ledger");
    private static final int LEAST = 2; // One proposes and another grants.

    /** Not a person: whoever may set the properties of the service. */
    private static final String OPERATOR = "operator";

    private final List<PersonId> founders;
    private final EventStore log;
    private final Supplier<UUID> newIds;
    private final Today today;
    private volatile boolean running;

    Founders(@Value("${ledger.founders:}") List<String> founders, EventStore log, Supplier<UUID> newIds, Today today) {
        this.founders = founders.stream().map(PersonId::new).distinct().toList();
        if (!this.founders.isEmpty() && this.founders.size() < LEAST) {
            throw new IllegalArgumentException(
                    "ledger.founders names fewer than two people: nobody could grant a role");
        }
        this.log = log;
        this.newIds = newIds;
        this.today = today;
    }

    /** Before the first request is answered. */
    @Override
    public void start() {
        running = true;
        if (founders.isEmpty()) {
            LOG.info("No ledger.founders: unless somebody has a role already, nobody can be given one");
            return;
        }
        var submission = new Submission(null);
        submission.claim(ONCE);
        var command = GenericCommandMessage.asCommandMessage(ONCE).andMetaData(Map.of(Submission.KEY, submission));
        try {
            DefaultUnitOfWork.startAndGet(command).execute(() -> log.publish(events()));
            LOG.info("Named {} founders as administrators", founders.size());
        } catch (AppendRefused refused) {
            // Nobody is registered but by an administrator, so whoever is known here shows that there are some.
            if (!(refused.verdict() instanceof AppendVerdict.Taken)
                    && !(refused.verdict() instanceof AppendVerdict.Stale)) {
                throw refused;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    private List<GenericDomainEventMessage<PersonEvent>> events() {
        var day = today.date();
        var cause = newIds.get().toString();
        var metadata = new EventMetadata(
                OPERATOR, null, day, "Named in the configuration of the ledger", null, cause, cause, List.of());
        var events = new ArrayList<GenericDomainEventMessage<PersonEvent>>();
        for (var founder : founders) {
            var assignment = new AssignmentId(LedgerId.of(AssignmentId.PREFIX, newIds.get()));
            events.add(event(0, new PersonRegistered(founder, PersonKind.HUMAN), metadata));
            events.add(event(1, new FounderNamed(founder, assignment, day), metadata));
        }
        return events;
    }

    private static GenericDomainEventMessage<PersonEvent> event(
            long version, PersonEvent event, EventMetadata metadata) {
        return new GenericDomainEventMessage<>(
                "", event.stream(), version, event, MetaData.with(LogMessages.METADATA, metadata));
    }
}
