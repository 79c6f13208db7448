package org.programmeledger.query.moneyquestions;

import java.util.List;
import org.programmeledger.events.Money;

/**
 * Initiatives that are paid from several flows, and flows that serve several goals. A flow is what one payer brought into one
 * fund; its money serves an initiative when it is committed to it, or covers what it spent, and was not released or paid back.
 */
public record Stacking(List<Activity> activities, List<Flow> flows) {

    /** An initiative that is paid from more than one flow. */
    public record Activity(String initiative, Money amount, List<Source> sources) {}

    /** A part of it and the flow it is from. */
    public record Source(String fund, String payer, Money amount) {}

    /**
     * A flow that serves more than one theme or line.
     *
     * @param themes by the shares of each initiative; they sum to the amount, to the minor unit
     * @param lines an initiative that belongs to several counts whole in each: these do not sum to the amount
     */
    public record Flow(
            String fund, String payer, Money amount, long initiatives, List<Goal> themes, List<Goal> lines) {}

    /** What serves a theme or line, by its code. */
    public record Goal(String code, Money amount) {}
}
