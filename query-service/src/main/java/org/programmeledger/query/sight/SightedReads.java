package org.programmeledger.query.sight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.request.RequestAttributes;

/**
 * Where answers are read from. Who may see everything reads as ever; everybody else reads as another database role, under
 * row-level security, and with a condition of our own in the question besides.
 */
public final class SightedReads {

    private static final String MONEY = SightedReads.class.getName();

    private final JdbcClient whole;
    private final @Nullable Own own;

    /** What it takes to read one's own. */
    private record Own(JdbcClient jdbc, CurrentSight sight, OwnMoney money) {}

    private SightedReads(JdbcClient whole, @Nullable Own own) {
        this.whole = whole;
        this.own = own;
    }

    /** Reads everything, for where nobody asks: a command line, a test of a table. */
    public static SightedReads everything(JdbcTemplate template) {
        return new SightedReads(JdbcClient.create(template), null);
    }

    static SightedReads of(JdbcClient whole, FunderConnections funders, CurrentSight sight, OwnMoney money) {
        return new SightedReads(whole, new Own(JdbcClient.create(funders.dataSource()), sight, money));
    }

    /** To ask with, under the current sight. */
    public JdbcClient jdbc() {
        return own == null || own.sight().isWhole() ? whole : own.jdbc();
    }

    /** The ids whose money may be seen, for a condition on {@code money_of}; null for everybody's. */
    public String @Nullable [] moneyOf() {
        if (own == null || !(own.sight().get() instanceof Sight.Own mine)) {
            return null;
        }
        var request = CurrentSight.request();
        if (request == null) {
            return ids(own, mine);
        }
        if (request.getAttribute(MONEY, RequestAttributes.SCOPE_REQUEST) instanceof String[] known) {
            return known;
        }
        var ids = ids(own, mine);
        request.setAttribute(MONEY, ids, RequestAttributes.SCOPE_REQUEST);
        return ids;
    }

    private static String[] ids(Own own, Sight.Own mine) {
        return own.money().ids(mine).toArray(String[]::new);
    }

    /** Whether an event about the money of these ids may be shown under the current sight. */
    public boolean mayShow(List<String> moneyOf) {
        var mine = moneyOf();
        return mine == null || List.of(mine).stream().anyMatch(moneyOf::contains);
    }
}
