package org.programmeledger.query.sight;

import java.util.HashSet;
import java.util.Set;
import org.programmeledger.events.programme.ProgrammeId;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which funds a programme has, by id and nothing else. Whoever pledged money to another's fund sees that pledge among those
 * of the programme, and still not the fund; so this does not depend on who asks, and is never an answer itself.
 */
@Component
@DependsOn("tokenSchema")
public class FundsOfProgramme {

    private final JdbcClient jdbc;

    FundsOfProgramme(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ids of its funds as of a position. */
    public Set<String> ids(ProgrammeId programme, long position) {
        return new HashSet<>(jdbc.sql("select key from views.fund where from_position <= :at"
                        + " and (to_position is null or to_position > :at) and document->>'programme' = :programme")
                .param("at", position)
                .param("programme", programme.value())
                .query(String.class)
                .list());
    }
}
