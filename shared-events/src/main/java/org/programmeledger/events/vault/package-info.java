/** What the log knows of personal data: references and commitments, never the data (domain page, section 4). */
@NullMarked
package org.programmeledger.events.vault;

import org.jspecify.annotations.NullMarked;
