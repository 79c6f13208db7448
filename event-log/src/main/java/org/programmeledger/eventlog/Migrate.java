package org.programmeledger.eventlog;

import javax.sql.DataSource;
import org.programmeledger.events.EventCatalogue;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Migrates the log and ends: for where the services run apart and none of them has the migrator's password. The connection
 * is {@code spring.datasource.*}, as everywhere.
 */
@ImportAutoConfiguration(DataSourceAutoConfiguration.class)
public final class Migrate {

    /** The argument by which a service is asked to do only this. */
    public static final String ARGUMENT = "migrate";

    /** Migrates; throws what {@link EventLogMigration#run} throws. */
    public static void run() {
        new SpringApplicationBuilder(Migrate.class)
                .web(WebApplicationType.NONE)
                .run()
                .close();
    }

    @Bean
    EventLogMigration migration(DataSource dataSource) {
        return new EventLogMigration(dataSource, new EventCatalogue()).run();
    }
}
