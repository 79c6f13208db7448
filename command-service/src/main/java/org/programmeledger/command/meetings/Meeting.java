package org.programmeledger.command.meetings;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.programmeledger.command.LedgerAggregate;
import org.programmeledger.command.References;
import org.programmeledger.command.meetings.MeetingCommand.CancelMeeting;
import org.programmeledger.command.meetings.MeetingCommand.ConveneMeeting;
import org.programmeledger.command.meetings.MeetingCommand.GiveProxy;
import org.programmeledger.command.meetings.MeetingCommand.RecordAttendance;
import org.programmeledger.command.meetings.MeetingCommand.RescheduleMeeting;
import org.programmeledger.command.meetings.MeetingCommand.WithdrawProxy;
import org.programmeledger.events.meetings.MeetingEvent;

/** The Axon shell of a meeting. */
@Aggregate(cache = "aggregateCache")
class Meeting extends LedgerAggregate<MeetingEvent> {

    private MeetingState state = MeetingState.FOLD.start();

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(ConveneMeeting command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(RescheduleMeeting command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(CancelMeeting command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(RecordAttendance command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(GiveProxy command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(WithdrawProxy command, References references) {
        decide(command, references);
    }

    @EventSourcingHandler
    void on(MeetingEvent event) {
        belongsTo(event.stream());
        state = MeetingState.FOLD.evolve(state, event);
    }

    private void decide(MeetingCommand command, References references) {
        carryOut(MeetingDecider.decide(command, state, references));
    }
}
