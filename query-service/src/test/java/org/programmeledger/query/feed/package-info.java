@NullMarked
package org.programmeledger.query.feed;

import org.jspecify.annotations.NullMarked;
