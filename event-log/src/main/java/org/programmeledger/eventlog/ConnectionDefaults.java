package org.programmeledger.eventlog;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * No connection to the database is waited on for ever: a network that swallows everything tells neither end that the other
 * is gone. An operator may say otherwise under {@code spring.datasource.hikari}.
 *
 * <p>{@code ledger.database.patience} is how many seconds a statement may take to answer anything at all; 30 if absent,
 * because building a view again has long statements, and 10 in the command service, which has none.
 */
public final class ConnectionDefaults implements EnvironmentPostProcessor {

    private static final String HIKARI = "spring.datasource.hikari.";

    /**
     * What the server is told about its end. A transaction whose client has vanished holds its locks for this long, and a
     * statement that runs for a dead process is ended.
     */
    private static final String SESSION = "-c idle_in_transaction_session_timeout=20s -c tcp_user_timeout=20s"
            + " -c client_connection_check_interval=2s";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "connectionDefaults",
                        Map.of(
                                HIKARI + "validation-timeout",
                                "2000",
                                HIKARI + "data-source-properties.connectTimeout",
                                "5",
                                HIKARI + "data-source-properties.socketTimeout",
                                "${ledger.database.patience:30}",
                                HIKARI + "data-source-properties.tcpKeepAlive",
                                "true",
                                HIKARI + "data-source-properties.options",
                                SESSION)));
    }
}
