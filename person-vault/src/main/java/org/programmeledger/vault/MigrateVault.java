package org.programmeledger.vault;

import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Migrates the vault and ends, for where the services run apart; the connection is {@code spring.datasource.*}. */
@ImportAutoConfiguration(DataSourceAutoConfiguration.class)
public final class MigrateVault {

    /** Migrates. */
    public static void run() {
        new SpringApplicationBuilder(MigrateVault.class)
                .web(WebApplicationType.NONE)
                .run()
                .close();
    }

    @Bean
    VaultMigration migration(DataSource dataSource) {
        var migration = new VaultMigration(dataSource);
        migration.run();
        return migration;
    }
}
