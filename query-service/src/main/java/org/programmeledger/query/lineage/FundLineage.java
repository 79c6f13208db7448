package org.programmeledger.query.lineage;

import java.util.List;
import org.programmeledger.events.Money;

/**
 * The money of a fund as a graph: from who paid, by receipt, through the fund, to initiatives and what it was spent on. What
 * goes into a node that is neither a source nor an end comes out of it, to the minor unit.
 *
 * @param nodes in the order of their first edge
 */
public record FundLineage(String fund, List<Node> nodes, List<Edge> edges) {

    /** What a node is. */
    public enum Kind {
        /** Who paid. */
        PAYER,
        RECEIPT,
        /** The fund itself, and other funds that it had money from or sent money to. */
        FUND,
        /** An end: what was bought. */
        CATEGORY,
        INITIATIVE,
        /** An end: what money is that was not spent on a category, by the name of the {@link UseKind}. */
        STATE,
        /** A source: what was spent and no money covers yet. */
        OVERRUN,
        /** A source: what was drawn before money was attributed to receipts; they still show it as unspent. */
        UNATTRIBUTED
    }

    /**
     * A node.
     *
     * @param id unique in the graph; of what has an id, that; of another fund {@code from:} or {@code to:} and its id
     * @param name the id, code or name of what it is
     */
    public record Node(String id, Kind kind, String name) {}

    /** Money from one node to another; never nothing. */
    public record Edge(String from, String to, Money amount) {}
}
