package org.programmeledger.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Wires the vault: {@code ledger.vault.url} (that of the service if absent), {@code .username}, {@code .password},
 * {@code .key-file}, {@code .journal-file}. Without a username there is no vault, and personal data are refused. A service
 * starts also when the vault cannot be reached.
 */
@AutoConfiguration
public class PersonVaultAutoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PersonVaultAutoConfiguration.class);

    /** The file with the master keys; another {@link MasterKeys} bean takes its place. */
    @Bean
    @ConditionalOnMissingBean
    MasterKeys masterKeys(@Value("${ledger.vault.key-file:}") String keyFile) {
        return new KeyFile(path(keyFile));
    }

    @Bean
    VaultConnections vaultConnections(
            @Value("${ledger.vault.url:${spring.datasource.url:}}") String url,
            @Value("${ledger.vault.username:}") String username,
            @Value("${ledger.vault.password:}") String password,
            @Value("${ledger.migration.username:}") String migrator,
            @Value("${ledger.migration.password:}") String migratorPassword) {
        var connections = new VaultConnections(url, username, password);
        if (connections.configured()) {
            try {
                if (!migrator.isEmpty()) {
                    new VaultMigration(new DriverManagerDataSource(url, migrator, migratorPassword)).run();
                }
                new VaultMigration(connections.dataSource()).requireHarmlessRole();
            } catch (DataAccessException | org.flywaydb.core.api.FlywayException away) {
                LOG.warn(
                        "The person vault cannot be reached: {}",
                        away.getClass().getSimpleName());
            }
        }
        return connections;
    }

    @Bean
    PersonVault personVault(
            VaultConnections connections,
            MasterKeys masterKeys,
            @Value("${ledger.vault.key-file:}") String keyFile,
            @Value("${ledger.vault.create-key-file:false}") boolean create,
            @Value("${ledger.vault.journal-file:}") String journal) {
        var vault = new PersonVault(connections.dataSource(), masterKeys, new ErasureJournal(path(journal)));
        var file = path(keyFile);
        if (create && file != null && connections.configured()) {
            createKeyFile(vault, file);
        }
        if (connections.configured()) {
            replayErasures(vault);
        }
        return vault;
    }

    /** In every service, before it answers anyone: the database may be one that was restored. */
    private static void replayErasures(PersonVault vault) {
        try {
            int back = vault.replayErasures();
            if (back > 0) {
                LOG.warn("{} entries that a restore brought back are erased again", back);
            }
        } catch (VaultUnavailable away) {
            LOG.warn("The journal of erasures cannot be compared with the person vault: {}", away.getMessage());
        }
    }

    /** Never in place of one that is lost: what it has locked could be read as damaged, not as locked. */
    private static void createKeyFile(PersonVault vault, Path file) {
        try {
            if (vault.masterKeysInUse().isEmpty()) {
                KeyFile.createIfMissing(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (VaultUnavailable away) {
            LOG.warn("No key file is made while the person vault cannot be reached");
        }
    }

    private static @Nullable Path path(String name) {
        return name.isBlank() ? null : Path.of(name);
    }
}
