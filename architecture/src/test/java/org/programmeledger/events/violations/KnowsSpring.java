package org.programmeledger.events.violations;

import org.springframework.http.HttpStatus;

/** An event that knows a framework. */
public record KnowsSpring(HttpStatus status) {}
