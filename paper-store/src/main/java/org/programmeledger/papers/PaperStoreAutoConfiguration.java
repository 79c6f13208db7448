package org.programmeledger.papers;

import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Wires the store: it reads as the role of the service, and writes as the role that appends, where that is another
 * ({@code ledger.append.username}). It migrates where the migrator's password was given.
 */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
public class PaperStoreAutoConfiguration {

    @Bean
    PaperStore paperStore(
            DataSource dataSource,
            @Value("${spring.datasource.url:}") String url,
            @Value("${ledger.append.username:}") String username,
            @Value("${ledger.append.password:}") String password,
            @Value("${ledger.migration.username:}") String migrator,
            @Value("${ledger.migration.password:}") String migratorPassword) {
        if (!migrator.isEmpty()) {
            new PaperStoreMigration(new DriverManagerDataSource(url, migrator, migratorPassword)).run();
        }
        return new PaperStore(username.isEmpty() ? dataSource : writing(url, username, password), dataSource);
    }

    /** A paper is a rare thing: a connection is made for it, and none is kept. */
    private static DataSource writing(String url, String username, String password) {
        var connections = new DriverManagerDataSource(url, username, password);
        var patience = new Properties();
        patience.setProperty("connectTimeout", "5");
        patience.setProperty("socketTimeout", "10");
        patience.setProperty("tcpKeepAlive", "true");
        connections.setConnectionProperties(patience);
        return connections;
    }
}
