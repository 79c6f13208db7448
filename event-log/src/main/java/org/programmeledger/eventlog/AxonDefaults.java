package org.programmeledger.eventlog;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Wherever the log is used: Axon does not phone home, does not look for Axon Server and does not set up XStream with
 * wildcards; and Flyway runs for the schemas that ask for it, not for {@code public}.
 */
public final class AxonDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "axonDefaults",
                        Map.of(
                                // An unknown id is an answer (404), not a warning with a stack trace.
                                "logging.level.org.axonframework.modelling.command.AbstractRepository", "error",
                                "axon.update-check.disabled", "true",
                                "axon.axonserver.enabled", "false",
                                // They take a stack trace per command; what may hang is bounded by the database's own.
                                "axon.timeout.enabled", "false",
                                "axon.serializer.general", "jackson3",
                                "axon.serializer.events", "jackson3",
                                "axon.serializer.messages", "jackson3",
                                "spring.flyway.enabled", "false")));
    }
}
