package org.programmeledger.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.programmeledger.http.Caller;
import org.programmeledger.rights.RequestRights;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.HandlerInterceptor;

/** Tells the templates which parts of the site the reader may visit, so that no link leads to a refusal. */
final class Navigation implements HandlerInterceptor {

    /** The parts of the site; the templates know those that may be visited as {@code navigation}. */
    static final List<String> PARTS = List.of(
            "/",
            "/funds",
            "/funds/{id}/imports",
            "/money-questions",
            "/initiatives",
            "/agenda",
            "/promises",
            "/my-open-votes",
            "/mandates",
            "/waivers",
            "/decisions",
            "/coalition",
            "/claims",
            "/outcome-contracts",
            "/incidents",
            "/incidents/new",
            "/audit-trail",
            "/people",
            "/views");

    private final ObjectProvider<RequestRights> rights;

    Navigation(ObjectProvider<RequestRights> rights) {
        this.rights = rights;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var table = rights.getIfAvailable();
        if (table != null) {
            Caller.ifAny()
                    .ifPresent(caller -> request.setAttribute(
                            "navigation",
                            PARTS.stream()
                                    .filter(part -> table.allows(caller.actor(), part))
                                    .collect(Collectors.toSet())));
        }
        return true;
    }
}
