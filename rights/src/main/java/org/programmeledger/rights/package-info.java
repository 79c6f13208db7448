/**
 * Who may do what. Read: Assignment, Standing (roles over time), then Permission, PermissionTable (what each role may),
 * then Access, RightsOfPeople, RequestRights (how a request is allowed or refused).
 */
@NullMarked
package org.programmeledger.rights;

import org.jspecify.annotations.NullMarked;
