package org.programmeledger.query.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.events.decisions.Subject;
import org.programmeledger.query.agenda.Matter;
import org.programmeledger.query.agenda.Promise;

/**
 * Something that waits for somebody.
 *
 * @param kind the key of its text
 * @param about what it is about, with the page that tells the rest
 * @param detail what else tells it apart: a year, the words of a condition
 * @param concerns the fund, initiative and recipient that it concerns, as far as it is not about them
 * @param on since when it waits, when it is due, or its last day; absent where no date was agreed
 * @param days from that date until the day of the page; below zero, how many are left
 * @param toBeDetermined whether it is about an amount that nobody knows yet (pm)
 * @param who the key of the text that says whose move it is
 * @param party the party whose move it is, if it is one party's
 */
record WaitingRow(
        String kind,
        Ref about,
        @Nullable String detail,
        List<Ref> concerns,
        @Nullable LocalDate on,
        @Nullable Long days,
        List<Money> amounts,
        boolean toBeDetermined,
        String who,
        @Nullable Ref party) {

    /** A matter that asks for a decision. What has no page of its own is told on that of its fund. */
    static WaitingRow of(Matter matter, Names.At known) {
        var subject = matter.subject();
        var fund = subject.fund();
        var about = switch (matter.kind()) {
            case OVERRUN -> fund == null ? known.of(matter.about()) : known.of(fund);
            case YEAR_CLOSING, INITIATIVE_MONEY_ENDING -> known.of(matter.about());
            case MANDATE_ENDING,
                    MANDATE_WITHOUT_HOLDER,
                    PROPOSAL,
                    OPEN_VOTE,
                    VOTE_NOT_COUNTED,
                    STRUCK_IN_USE,
                    SECOND_ROUND,
                    ESCALATION,
                    WAIVER_ENDING,
                    DECISION_ENDING -> new Ref(matter.about(), matter.title());
        };
        return new WaitingRow(
                "matter.kind." + matter.kind(),
                about,
                subject.year() == null ? null : subject.year().toString(),
                concerns(subject, about, known),
                matter.on(),
                matter.days(),
                matter.amounts(),
                false,
                "move." + matter.move().who(),
                matter.move().party() == null ? null : known.of(matter.move().party()));
    }

    /** A promise. What has no page of its own is told on that of its fund or initiative. */
    static WaitingRow of(Promise promise, Names.At known) {
        var subject = promise.subject();
        var told = switch (promise.kind()) {
            case PLEDGE, COMMITMENT_IN -> subject.fund();
            case TRANCHE, CONDITION, RECOVERY, RESERVATION, OUTCOMES_TO_VERIFY, OUTCOMES_TO_SUBMIT, CLAIM_TO_ASSESS ->
                subject.initiative();
            case PROPOSAL_NOT_VOTED -> null;
        };
        var about = told == null ? new Ref(promise.about(), promise.text()) : known.of(told);
        var party = promise.move().party();
        return new WaitingRow(
                "promise.kind." + promise.kind(),
                about,
                detail(promise),
                concerns(subject, about, known),
                promise.on(),
                promise.days(),
                promise.amount() == null ? List.of() : List.of(promise.amount()),
                promise.toBeDetermined(),
                "move." + promise.move().who(),
                party == null ? null : known.of(party));
    }

    private static @Nullable String detail(Promise promise) {
        return switch (promise.kind()) {
            case TRANCHE, OUTCOMES_TO_VERIFY, OUTCOMES_TO_SUBMIT -> promise.part();
            case CONDITION -> promise.text();
            case PLEDGE, COMMITMENT_IN, RECOVERY, RESERVATION, CLAIM_TO_ASSESS, PROPOSAL_NOT_VOTED -> null;
        };
    }

    private static List<Ref> concerns(Subject subject, Ref about, Names.At known) {
        return Stream.of(subject.fund(), subject.initiative(), subject.recipient())
                .filter(Objects::nonNull)
                .map(known::of)
                .filter(ref -> !ref.id().equals(about.id()))
                .toList();
    }

    /** How many days it waits, or is still to wait. */
    public long distance() {
        return days == null ? 0 : Math.abs(days);
    }

    /** Whether its date is over. */
    public boolean isOver() {
        return days != null && days > 0;
    }
}
