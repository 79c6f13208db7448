package org.programmeledger.query.pages;

import org.jspecify.annotations.Nullable;

/** Cursors of pages: a position in the log. */
final class Cursors {

    private Cursors() {}

    /** The position in a cursor, or where to begin without one; a cursor of another form is a bad address. */
    static long position(@Nullable String cursor, long begin) {
        if (cursor == null || cursor.isBlank()) {
            return begin;
        }
        if (!cursor.matches("[0-9]{1,18}")) {
            throw PageRefusal.badRequest("refusal.not-understood");
        }
        return Long.parseLong(cursor);
    }
}
