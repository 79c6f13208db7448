package org.programmeledger.http.observability;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/**
 * What metrics and traces say of a request: the template of its address instead of the address, and no method that a
 * client made up. The number of their values is therefore bounded, and none of them comes from outside.
 */
final class Requests extends DefaultServerRequestObservationConvention {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");

    @Override
    public String getContextualName(ServerRequestObservationContext context) {
        var template = context.getPathPattern();
        var name = "http " + method(context).getValue().toLowerCase(Locale.ROOT);
        return template == null ? name : name + " " + template;
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
        return KeyValues.empty();
    }

    @Override
    protected KeyValue method(ServerRequestObservationContext context) {
        var request = context.getCarrier();
        return KeyValue.of(
                "method", request != null && METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER");
    }
}
