/**
 * Personal data for those who may read them, for a stated purpose, written down. What is kept is read from the log and not
 * from a view: an erasure holds from the moment it is recorded. Read: PersonalFile, PersonalDataHttp, AccessHttp.
 */
@NullMarked
package org.programmeledger.query.vault;

import org.jspecify.annotations.NullMarked;
