package org.programmeledger.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.LocalDate;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.LogMessages;
import org.programmeledger.eventlog.Submission;
import org.programmeledger.events.EventMetadata;
import org.programmeledger.events.LedgerEvent;

/** The Axon shell around a decider: effects happen here, and nothing is decided here. */
public abstract class LedgerAggregate<E extends LedgerEvent> {

    /** Under this key a command message carries the version its sender has seen. */
    static final String IF_MATCH = "ifMatch";

    /** Null until the first event: then Axon asks for it after the event has been handled, not before. */
    @AggregateIdentifier
    private @Nullable String id;

    /** Turns a verdict into effects: events with their claims, or a refusal that rolls the unit of work back. */
    protected final void carryOut(Verdict<E> verdict) {
        carryOut(verdict, event -> null);
    }

    /** The same, each event on the date that the command has for it. */
    protected final void carryOut(Verdict<E> verdict, LedgerCommand command) {
        carryOut(verdict, command::dateOf);
    }

    private void carryOut(Verdict<E> verdict, Function<E, @Nullable LocalDate> dates) {
        switch (verdict) {
            case Verdict.Accepted<E>(var events, var claims, var alongside) -> {
                var submission = Submission.current();
                if (submission != null) {
                    claims.forEach(submission::claim);
                    alongside.forEach(submission::alongside);
                }
                events.forEach(event -> apply(event, metadata(dates.apply(event))));
            }
            case Verdict.Refused<E>(var rejection) -> {
                refused();
                throw new CommandRefused(rejection);
            }
        }
    }

    /** Nothing, where the metadata of the command hold; they are added to whatever is said here. */
    private static MetaData metadata(@Nullable LocalDate date) {
        return date != null
                        && CurrentUnitOfWork.get().getMessage().getMetaData().get(LogMessages.METADATA)
                                instanceof EventMetadata metadata
                ? MetaData.with(LogMessages.METADATA, metadata.on(date))
                : MetaData.emptyInstance();
    }

    /** Remembers the stream; called by the event sourcing handler of each aggregate. */
    protected final void belongsTo(String stream) {
        id = stream;
    }

    @CommandHandlerInterceptor
    void matchVersion(CommandMessage<?> command) {
        Long version = getVersion(); // Null before the first event: a stream that does not exist yet is at -1.
        long actual = version == null ? -1 : version;
        if (command.getMetaData().get(IF_MATCH) instanceof Long expected && expected != actual) {
            refused();
            throw new StaleVersion(expected, actual);
        }
    }

    /** A refusal stands on the version it was decided on; the gate has the log confirm it. */
    private void refused() {
        var submission = Submission.current();
        if (submission != null) {
            Long version = getVersion();
            if (id != null && version != null) {
                submission.refusedOn(id, version);
            } else {
                submission.refused();
            }
        }
    }

    @Override
    public final String toString() {
        return String.valueOf(id);
    }
}
