@NullMarked
package org.programmeledger.query.statements;

import org.jspecify.annotations.NullMarked;
