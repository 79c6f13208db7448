package org.programmeledger.query.feed;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Unless its operator says otherwise a query service is ready when its views are near the log, and says how near. Alive
 * it is all the same: starting again would not bring a view nearer.
 */
public final class ReadinessFollowsLag implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "readinessFollowsLag",
                        Map.of(
                                "management.endpoint.health.group.readiness.include", "readinessState,views",
                                // A context with pages alone has no views, and would otherwise not start.
                                "management.endpoint.health.validate-group-membership", "false")));
    }
}
