package org.programmeledger.query.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the views are near enough to the log to be asked: component {@code views} of the readiness group. Parked events
 * are told but do not make it unready: the answers say themselves what they are without.
 */
@Component("viewsHealthIndicator")
final class ViewsHealthIndicator implements HealthIndicator {

    /** A look is due every second; after this long without one nothing is known. */
    private static final Duration BLIND = Duration.ofSeconds(5);

    private final ViewLag lag;
    private final Duration most;

    /** At most {@code ledger.views.ready-lag} (10s) may the oldest event be that a view has not taken in. */
    ViewsHealthIndicator(ViewLag lag, @Value("${ledger.views.ready-lag:10s}") Duration most) {
        this.lag = lag;
        this.most = most;
    }

    @Override
    public Health health() {
        var look = lag.last();
        if (look.age().compareTo(BLIND) > 0) {
            return Health.down()
                    .withDetail("reason", "the views' positions could not be read lately")
                    .build();
        }
        var behind = new ArrayList<String>();
        var parked = new TreeMap<String, Long>();
        var views = new TreeMap<String, Map<String, Object>>();
        for (var view : look.views().values()) {
            if (view.seconds() > most.toMillis() / 1000.0) {
                behind.add(view.view());
            }
            if (view.parked() > 0) {
                parked.put(view.view(), view.parked());
            }
            var details = new LinkedHashMap<String, Object>();
            details.put("position", view.position());
            details.put("behind", view.positions());
            details.put("seconds", Math.round(view.seconds() * 10) / 10.0);
            views.put(view.view(), details);
        }
        return (behind.isEmpty() ? Health.up() : Health.down())
                .withDetail("head", look.head())
                .withDetail("behind", behind.stream().sorted().toList())
                .withDetail("parked", parked)
                .withDetail("views", views)
                .build();
    }
}
