/**
 * The register of decisions with the proposals, the whole story of each, mandates and waivers in force, open votes, minutes
 * and the calendar of a coalition, as of any position.
 */
@NullMarked
package org.programmeledger.query.decisions;

import org.jspecify.annotations.NullMarked;
