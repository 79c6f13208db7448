package org.programmeledger.query.decisions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A decision with how long it holds, how it came about, and what was decided and done under it.
 *
 * @param mandateUse what was used of the mandate that it gives, on the day of the question; absent unless it gives one
 * @param authorised what it authorised and what was done under it; absent unless it was ever adopted
 */
public record DecisionStory(
        @JsonUnwrapped ListedDecision decision,
        DeliberationRow deliberation,
        @Nullable MandateUsage mandateUse,
        @Nullable Authorised authorised) {}
