package org.programmeledger.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** How security says no: as a problem, without a hint why a token does not count. */
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final String REALM = "realm=\"programme-ledger\"";
    private static final String SECONDS_TO_WAIT = "5";

    private final ProblemRenderer renderer;

    Refusals(ProblemRenderer renderer) {
        this.renderer = renderer;
    }

    /** Nobody has said who asks. */
    AuthenticationEntryPoint notSignedIn() {
        return (request, response, refused) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer " + REALM);
            renderer.write(Problem.of(HttpStatus.UNAUTHORIZED, "not-signed-in"), request, response);
        };
    }

    /** A token that does not count, or one of which that cannot be known now. */
    AuthenticationFailureHandler badToken() {
        return (request, response, refused) -> {
            if (refused instanceof AuthenticationServiceException) {
                LOG.warn("The issuer of tokens cannot be reached");
                response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
                renderer.write(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "issuer-unavailable"), request, response);
            } else {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer " + REALM + ", error=\"invalid_token\"");
                renderer.write(Problem.of(HttpStatus.UNAUTHORIZED, "not-signed-in"), request, response);
            }
        };
    }

    /** Not the machine that may read the metrics. */
    AuthenticationEntryPoint unknownMachine() {
        return (request, response, refused) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic " + REALM + ", charset=\"UTF-8\"");
            renderer.write(Problem.of(HttpStatus.UNAUTHORIZED, "not-signed-in"), request, response);
        };
    }

    /** Somebody who may not do this, or something that nobody may. */
    AccessDeniedHandler forbidden() {
        return (request, response, denied) -> {
            if (denied instanceof RequestRefused refused) {
                if (!refused.allow().isEmpty()) {
                    response.setHeader(HttpHeaders.ALLOW, refused.allow());
                }
                renderer.write(refused.problem(), request, response);
            } else {
                renderer.write(Problem.of(HttpStatus.FORBIDDEN, "forbidden"), request, response);
            }
        };
    }
}
