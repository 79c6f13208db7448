package org.programmeledger.eventlog;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Wherever the log is used, Axon does not phone home and does not look for Axon Server. */
public final class AxonDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "axonDefaults",
                        Map.of("axon.update-check.disabled", "true", "axon.axonserver.enabled", "false")));
    }
}
