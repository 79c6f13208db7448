/** The bytes of papers outside the log. Read: the migration, PaperStore, PaperStoreAutoConfiguration. */
@NullMarked
package org.programmeledger.papers;

import org.jspecify.annotations.NullMarked;
