package org.programmeledger.command.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.programmeledger.command.decisions.Council.TODAY;
import static org.programmeledger.command.decisions.Council.commitment;
import static org.programmeledger.command.decisions.Council.decision;
import static org.programmeledger.command.decisions.Council.holder;

import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.CommandRefused;
import org.programmeledger.command.decisions.DecisionCommand.AnnulDecision;
import org.programmeledger.eventlog.LogMessages;
import org.programmeledger.events.EventMetadata;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;

/** Whatever is asked, it can only cite what stands in a register. */
class CitedDecisionTest {

    private final Council council = new Council();

    private @Nullable Object sent(@Nullable DecisionId cited) throws Exception {
        var metadata = new EventMetadata(
                holder(1).value(), null, TODAY, null, cited == null ? null : cited.value(), "c", "c", List.of());
        CommandMessage<?> message =
                GenericCommandMessage.asCommandMessage("a command").andMetaData(Map.of(LogMessages.METADATA, metadata));
        var work = new DefaultUnitOfWork<CommandMessage<?>>(message);
        work.start();
        try {
            return new CitedDecision(council.history).handle(work, () -> "went on");
        } finally {
            work.rollback();
        }
    }

    private void isRefused(DecisionId cited) {
        assertThatThrownBy(() -> sent(cited))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("DecisionNotEntered")
                .hasMessageContaining(cited.value());
    }

    @Test
    void nothingHasToBeCited() throws Exception {
        assertThat(sent(null)).isEqualTo("went on");
    }

    @Test
    void whatIsUnknownProposedOrRejectedIsNotCited() {
        isRefused(decision(1));
        council.onTheTable(decision(1), commitment("1.00"));
        isRefused(decision(1));
        council.counted(decision(1));
        isRefused(decision(1));
    }

    @Test
    void whatWasAdoptedIsCitedAlsoWhenItWasSupersededUntilItIsAnnulled() throws Exception {
        council.adopted(decision(1), Council.course(DecisionKind.CONTINUATION));
        council.adopted(decision(2), Council.course(DecisionKind.STOP, decision(1)));
        assertThat(sent(decision(1))).isEqualTo("went on");
        council.then(new AnnulDecision(decision(2), holder(1), TODAY));
        isRefused(decision(2));
    }
}
