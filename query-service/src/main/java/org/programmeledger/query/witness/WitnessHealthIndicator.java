package org.programmeledger.query.witness;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * What the witness found, as component {@code witness} of the health. It does not make the service unhealthy: what there
 * is can be read, and restarting would not bring back what is missing.
 */
@Component("witnessHealthIndicator")
final class WitnessHealthIndicator implements HealthIndicator {

    private final Witness witness;

    WitnessHealthIndicator(Witness witness) {
        this.witness = witness;
    }

    @Override
    public Health health() {
        var health = Health.up();
        var finding = witness.finding();
        var missing = finding.missing();
        if (missing != null) {
            health.withDetail("missing", missing);
        }
        if (!finding.viewsAhead().isEmpty()) {
            health.withDetail("viewsAhead", finding.viewsAhead());
        }
        return health.build();
    }
}
