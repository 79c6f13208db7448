/** The frame of a programme: its lines, steps, priorities, themes and lists (domain page, section 2). */
@NullMarked
package org.programmeledger.events.programme;

import org.jspecify.annotations.NullMarked;
