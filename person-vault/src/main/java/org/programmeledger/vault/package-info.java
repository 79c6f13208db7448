/**
 * Personal data outside the log (domain page, section 4). Read: {@code PersonVault}, {@code Seal}, {@code MasterKeys}
 * and {@code KeyFile}, {@code EntryTable}, {@code AccessLog}, {@code ErasureJournal}.
 */
@NullMarked
package org.programmeledger.vault;

import org.jspecify.annotations.NullMarked;
