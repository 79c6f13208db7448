/** What {@code docker-compose.yml} and {@code deploy/} say about the services is true of the services. */
@NullMarked
package org.programmeledger.standalone.deployment;

import org.jspecify.annotations.NullMarked;
