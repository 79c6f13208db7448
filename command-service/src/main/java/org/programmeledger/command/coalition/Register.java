package org.programmeledger.command.coalition;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.programmeledger.events.Code;
import org.programmeledger.events.Money;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionEntered;
import org.programmeledger.events.coalition.MandateTerms;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.decisions.Subject;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.PersonId;

/**
 * What a coalition has decided. Whether a decision is in force follows from the days it was given and from what superseded
 * it, so that nothing is to be undone when a later one is struck.
 *
 * @param entries what was entered and not struck, in force or not
 * @param numbered how many numbers were given
 */
record Register(PMap<DecisionId, DecisionEntered> entries, int numbered) {

    static final Register EMPTY = new Register(HashTreePMap.empty(), 0);

    Register with(DecisionEntered entry) {
        return new Register(entries.plus(entry.decision(), entry), entry.number());
    }

    Register without(DecisionId decision) {
        return new Register(entries.minus(decision), numbered);
    }

    /** A decision that is in force on a day; null if it is not there, not yet or no longer. */
    @Nullable
    DecisionEntered inForce(DecisionId decision, LocalDate day) {
        var entry = entries.get(decision);
        return entry != null && !day.isBefore(entry.from()) && !isOver(entry, day) ? entry : null;
    }

    /** What is in force on a day, or will be then, about the matter of a proposal, beside what it supersedes. */
    @Nullable
    DecisionEntered contradicted(
            DecisionKind kind, Subject subject, @Nullable MandateTerms mandate, LocalDate from, List<DecisionId> but) {
        var matter = kind.matter(subject, holder(mandate));
        return entries.values().stream()
                .filter(entry -> matter != null && matter.equals(matterOf(entry)) && !but.contains(entry.decision()))
                .filter(entry -> !isOver(entry, entry.from().isAfter(from) ? entry.from() : from))
                .findFirst()
                .orElse(null);
    }

    /** What was decided under a mandate for a recipient in the window that ends on a day. */
    Money used(DecisionId mandate, MandateTerms terms, PartyId recipient, LocalDate day) {
        var before = day.minusMonths(terms.months());
        var used = Money.zero(terms.limit().currency());
        for (var entry : entries.values()) {
            var use = entry.use();
            if (use != null
                    && use.mandate().equals(mandate)
                    && use.recipient().equals(recipient)
                    && use.on().isAfter(before)) {
                used = used.plus(use.amount());
            }
        }
        return used;
    }

    /** What waives a rule for a fund and an initiative on a day; a waiver that names no initiative is for all of them. */
    @Nullable
    DecisionId waiver(Code rule, FundId fund, InitiativeId initiative, LocalDate day) {
        return entries.values().stream()
                .filter(entry -> entry.kind() == DecisionKind.WAIVER)
                .filter(entry -> rule.equals(entry.subject().item())
                        && fund.equals(entry.subject().fund()))
                .filter(entry -> entry.subject().initiative() == null
                        || initiative.equals(entry.subject().initiative()))
                .filter(entry -> inForce(entry.decision(), day) != null)
                .min(Comparator.comparingInt(DecisionEntered::number))
                .map(DecisionEntered::decision)
                .orElse(null);
    }

    /** Whether anything was decided under a mandate. */
    boolean isUsed(DecisionId mandate) {
        return entries.values().stream()
                .map(DecisionEntered::use)
                .anyMatch(use -> use != null && use.mandate().equals(mandate));
    }

    /** Whether it held its last day before this one, by its own date or because another took its place. */
    private boolean isOver(DecisionEntered entry, LocalDate day) {
        var until = entry.until();
        return until != null && day.isAfter(until)
                || entries.values().stream()
                        .anyMatch(
                                later -> later.supersedes().contains(entry.decision()) && !day.isBefore(later.from()));
    }

    private static @Nullable String matterOf(DecisionEntered entry) {
        return entry.kind().matter(entry.subject(), holder(entry.mandate()));
    }

    private static @Nullable PersonId holder(@Nullable MandateTerms mandate) {
        return mandate == null ? null : mandate.holder();
    }
}
