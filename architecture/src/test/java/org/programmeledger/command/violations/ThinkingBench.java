package org.programmeledger.command.violations;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.programmeledger.command.LedgerAggregate;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.FundEvent;

/** An aggregate that decides by itself. */
@Aggregate
public class ThinkingBench extends LedgerAggregate<FundEvent> {

    @CommandHandler
    void handle(Money price) {
        if (price.isPositive()) {
            belongsTo("bench");
        }
    }
}
