package org.programmeledger.query.sight;

import java.util.ArrayList;
import java.util.List;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.query.RunningQueryService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What keeps funders apart: each alone must do it. */
enum Guard {
    BOTH,
    /** The query filter is switched off: it asks for everybody's money. */
    DATABASE_ALONE,
    /** Row-level security is switched off. */
    QUERY_ALONE;

    /** Whose sight the requests of a test have. */
    static volatile Sight sight = Sight.whole();

    RunningQueryService start(TestDatabase database) {
        var parts = new ArrayList<Class<?>>(List.of(Asked.class));
        if (this == DATABASE_ALONE) {
            parts.add(EverybodysMoney.class);
        }
        return RunningQueryService.on(database, parts);
    }

    /** After its tables have been made. */
    void prepare(TestDatabase database) {
        if (this == QUERY_ALONE) {
            var kept = database.jdbc()
                    .sql("select relname from pg_class where relnamespace = 'views'::regnamespace and relrowsecurity")
                    .query(String.class)
                    .list();
            for (var table : kept) {
                database.jdbc()
                        .sql("alter table views." + table + " disable row level security")
                        .update();
            }
        }
    }

    @Configuration
    static class Asked {
        @Bean
        Sights sights() {
            return () -> sight;
        }
    }

    @Configuration
    static class EverybodysMoney {
        @Bean("org.programmeledger.query.sight.OwnMoney")
        OwnMoney everybodys(JdbcClient jdbc) {
            return new OwnMoney(jdbc) {
                @Override
                public List<String> ids(Sight.Own sight) {
                    return List.of(
                            TwoFunders.ALPHAS, TwoFunders.BETAS, TwoFunders.ALPHA.value(), TwoFunders.BETA.value());
                }
            };
        }
    }
}
