package org.programmeledger.query.sight;

import java.util.ArrayList;
import java.util.List;
import org.programmeledger.events.parties.PartyId;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which ids in {@code money_of} a sight of one's own includes: the parties, and the funds that they own. */
@Component
@DependsOn("tokenSchema")
public class OwnMoney {

    private final JdbcClient jdbc;

    OwnMoney(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ids. The owner of a fund never changes, so they are the same for every position that the funds have reached. */
    public List<String> ids(Sight.Own sight) {
        var parties = sight.parties().stream().map(PartyId::value).toList();
        var ids = new ArrayList<>(parties);
        if (!parties.isEmpty()) {
            ids.addAll(jdbc.sql("select key from views.fund where to_position is null and document->>'owner' = any(?)")
                    .param(parties.toArray(String[]::new))
                    .query(String.class)
                    .list());
        }
        return ids;
    }
}
