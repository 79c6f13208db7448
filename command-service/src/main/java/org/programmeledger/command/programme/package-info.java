/**
 * The frame of a programme and its own lists.
 *
 * <p>Read: ProgrammeCommand, ProgrammeState, ProgrammeDecider, ProgrammeRejection, Programme, ProgrammeHttp.
 */
@NullMarked
package org.programmeledger.command.programme;

import org.jspecify.annotations.NullMarked;
