@NullMarked
package org.programmeledger.query.agenda;

import org.jspecify.annotations.NullMarked;
