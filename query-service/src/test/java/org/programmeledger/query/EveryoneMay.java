package org.programmeledger.query;

import java.util.List;
import java.util.Set;
import org.programmeledger.events.people.Role;
import org.programmeledger.http.Caller;
import org.programmeledger.http.RequestAuthorization;
import org.programmeledger.rights.Access;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;

/**
 * Whoever has signed in may ask anything, as if an auditor: for tests that look at views. Rights are looked at where there
 * is a command service to grant them.
 */
@Configuration(proxyBeanMethods = false)
class EveryoneMay {

    @Bean
    RequestAuthorization signedInIsEnough() {
        return (authentication, context) -> {
            var asking = authentication.get();
            var caller = asking == null ? null : Caller.of(asking).orElse(null);
            if (caller != null) {
                var grant = new Access.Grant(Role.AUDITOR, null, Set.of());
                new Access(caller.actor(), List.of(grant), 0).remember(context.getRequest());
            }
            return new AuthorizationDecision(
                    caller != null || isPublic(context.getRequest().getRequestURI()));
        };
    }

    private static boolean isPublic(String path) {
        return path.startsWith("/v1/openapi.json") || path.equals("/v1/glossary-terms");
    }
}
