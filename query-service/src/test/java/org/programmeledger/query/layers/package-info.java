@NullMarked
package org.programmeledger.query.layers;

import org.jspecify.annotations.NullMarked;
