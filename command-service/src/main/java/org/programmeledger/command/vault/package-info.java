/**
 * The personal files of persons: what is kept about them in the vault, and its erasure. Read: PersonalFileCommand,
 * PersonalFileState, PersonalFileDecider, PersonalFileRejection, PersonalFile, PersonalFileHttp.
 */
@NullMarked
package org.programmeledger.command.vault;

import org.jspecify.annotations.NullMarked;
