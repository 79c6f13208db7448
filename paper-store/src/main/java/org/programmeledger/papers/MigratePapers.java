package org.programmeledger.papers;

import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Migrates the papers and ends, for where the services run apart; the connection is {@code spring.datasource.*}. */
@ImportAutoConfiguration(DataSourceAutoConfiguration.class)
public final class MigratePapers {

    /** Migrates. */
    public static void run() {
        new SpringApplicationBuilder(MigratePapers.class)
                .web(WebApplicationType.NONE)
                .run()
                .close();
    }

    @Bean
    PaperStoreMigration migration(DataSource dataSource) {
        var migration = new PaperStoreMigration(dataSource);
        migration.run();
        return migration;
    }
}
