/** Whether a command is let through: the permission table, asked at the command bus. Read: CommandRights. */
@NullMarked
package org.programmeledger.command.permissions;

import org.jspecify.annotations.NullMarked;
