/**
 * Meetings and written rounds of a coalition, and who votes for whom there. Read: MeetingCommand, MeetingState,
 * MeetingDecider, MeetingRejection, Meeting, MeetingHttp.
 */
@NullMarked
package org.programmeledger.command.meetings;

import org.jspecify.annotations.NullMarked;
