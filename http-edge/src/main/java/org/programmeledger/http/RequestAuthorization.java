package org.programmeledger.http;

import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Decides whether a request, under {@code /v1} or for a page, may go on, before anything of it is read. No
 * service starts without one.
 */
public interface RequestAuthorization extends AuthorizationManager<RequestAuthorizationContext> {}
