/** Persons by their pseudonyms and their roles over time, as of any position, effective on any date. */
@NullMarked
package org.programmeledger.query.people;

import org.jspecify.annotations.NullMarked;
