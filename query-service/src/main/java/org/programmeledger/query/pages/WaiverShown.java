package org.programmeledger.query.pages;

import org.jspecify.annotations.Nullable;

/**
 * A waiver that is in force.
 *
 * @param rule the rule that does not hold
 * @param text what was decided, in its own words
 */
record WaiverShown(DecisionShown decision, @Nullable String rule, String text) {}
