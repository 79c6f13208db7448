@NullMarked
package org.programmeledger.query.pages;

import org.jspecify.annotations.NullMarked;
