package org.programmeledger.events.meetings;

/** How a coalition meets. */
public enum MeetingForm {
    /** In one place, or by video. */
    MEETING,
    /** In writing, each in its own time until the end. */
    WRITTEN_ROUND
}
