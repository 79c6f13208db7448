package org.programmeledger.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.people.PersonId;

/**
 * What a command rests on (grondslag).
 *
 * @param decision the decision it cites
 * @param by who asks
 * @param today the day it is asked: the decision must be in force then, whenever the effect is dated
 */
public record Basis(@Nullable DecisionId decision, PersonId by, LocalDate today) {}
