package org.programmeledger.command.decisions;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.CommandRefused;
import org.programmeledger.command.References;
import org.programmeledger.command.coalition.CoalitionState;
import org.programmeledger.command.decisions.DecisionRejection.DecisionNotEntered;
import org.programmeledger.eventlog.LogMessages;
import org.programmeledger.eventlog.Submission;
import org.programmeledger.events.EventMetadata;
import org.programmeledger.events.decisions.DecisionId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets a command cite only what was decided: a decision that stands in the register of its coalition when the command is
 * appended. Whether it also has to be in force, and about this, is for the rule that asks for it: what was committed under
 * a decision before it was superseded keeps citing it.
 */
@Component
@Order(CitedDecision.AFTER_RIGHTS)
final class CitedDecision implements MessageHandlerInterceptor<CommandMessage<?>> {

    /** Whoever may not give the command learns nothing about the decision. */
    static final int AFTER_RIGHTS = 2;

    private final References references;

    CitedDecision(References references) {
        this.references = references;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        if (work.getMessage().getMetaData().get(LogMessages.METADATA) instanceof EventMetadata metadata
                && metadata.decision() != null) {
            var cited = new DecisionId(metadata.decision());
            if (!isEntered(cited)) {
                var submission = Submission.current();
                if (submission != null) {
                    submission.refused();
                }
                throw new CommandRefused(new DecisionNotEntered(cited));
            }
        }
        return chain.proceed();
    }

    private boolean isEntered(DecisionId id) {
        return switch (references.stateOf(id, DecisionState.FOLD)) {
            case DecisionState.Unproposed _ -> false;
            case DecisionState.Proposed proposed -> {
                var coalition = CoalitionState.formed(proposed.coalition(), references);
                yield coalition != null && coalition.entered(id) != null;
            }
        };
    }
}
