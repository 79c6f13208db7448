/** Papers: documents that proposals rest on, known by their content. */
@NullMarked
package org.programmeledger.events.papers;

import org.jspecify.annotations.NullMarked;
