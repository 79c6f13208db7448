/** Incidents. Read: IncidentCommand, IncidentState, IncidentDecider, IncidentRejection, Incident, IncidentHttp. */
@NullMarked
package org.programmeledger.command.incidents;

import org.jspecify.annotations.NullMarked;
