package org.programmeledger.command.funding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.programmeledger.command.Fold;
import org.programmeledger.events.Code;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.Account;
import org.programmeledger.events.funding.CommitmentId;
import org.programmeledger.events.funding.Condition;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.Movements;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.Posting;
import org.programmeledger.events.funding.ReceiptId;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.events.funding.TransactionId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.programme.ProgrammeId;

/** A fund as its rules see it: not yet opened, or open with its money. */
public sealed interface FundState {

    /** There is no such fund. */
    record Unopened() implements FundState {}

    /**
     * An open pot.
     *
     * @param restriction what any of its money may serve
     * @param holdings what stands where
     * @param entries what was written in its books, by the id it is referred to by
     * @param years what was proposed and closed, by fiscal year
     */
    record Open(
            ProgrammeId programme,
            PartyId owner,
            Restriction restriction,
            Holdings holdings,
            PMap<TransactionId, Reservation> reservations,
            PMap<CommitmentId, Commitment> commitments,
            PMap<String, Entry> entries,
            PMap<Integer, Closing> years)
            implements FundState {

        /** ISO 4217. */
        public String currency() {
            return holdings.currency();
        }

        /** What is free, whatever it may serve. */
        Money available() {
            return holdings.total(Pocket.FREE);
        }

        /** What was spent without cover and is not covered since. */
        Money overrun() {
            return holdings.total(Pocket.OVERRUN).negated();
        }

        /** What a pocket holds of a commitment, by receipt, in the order in which it was drawn. */
        List<Draw> held(Pocket pocket, CommitmentId id, Commitment commitment) {
            return holdings.of(pocket, id.value(), commitment.receipts());
        }

        /** An entry that was made and that no reversal has undone; null if there is none. */
        @Nullable
        FundEvent standing(String id) {
            var entry = entries.get(id);
            return entry != null && stands(entry) ? entry.event() : null;
        }

        /**
         * What an entry that no reversal has undone moved on the bank's account, positive when it came in; null for an
         * entry that moved nothing there, and for none.
         */
        public @Nullable Money cashOf(String id) {
            var event = standing(id);
            return event == null
                    ? null
                    : Posting.of(Movements.of(event)).stream()
                            .filter(line -> line.account() == Account.CASH)
                            .map(Posting::amount)
                            .findFirst()
                            .orElse(null);
        }

        private boolean stands(Entry entry) {
            var reversal = entry.reversedBy() == null ? null : entries.get(entry.reversedBy());
            return reversal == null || !stands(reversal);
        }
    }

    /** An entry and the one that reversed it, if one did. */
    record Entry(FundEvent event, @Nullable String reversedBy) {}

    /** Money set aside, and whether it still is. */
    record Reservation(
            InitiativeId initiative, @Nullable LocalDate until, List<@Nullable ReceiptId> receipts, boolean pending) {}

    /**
     * A commitment.
     *
     * @param open the conditions that are not met
     * @param receipts what it was drawn from, in that order
     * @param determined its final amount, once that was determined
     */
    record Commitment(
            InitiativeId initiative,
            @Nullable PartyId recipient,
            List<Condition> conditions,
            List<Code> open,
            List<@Nullable ReceiptId> receipts,
            @Nullable Money determined) {

        Commitment determinedAt(@Nullable Money amount) {
            return new Commitment(initiative, recipient, conditions, open, receipts, amount);
        }

        Commitment met(Code condition) {
            var left = open.stream().filter(code -> !code.equals(condition)).toList();
            return new Commitment(initiative, recipient, conditions, left, receipts, determined);
        }
    }

    /** A fiscal year somebody proposed to close, and whether it is closed. */
    record Closing(String contentHash, long position, String proposer, boolean closed) {}

    /** How a fund follows from its events. */
    Fold<FundEvent, FundState> FOLD = new Fold<>(FundEvent.class, new Unopened(), FundState::evolve);

    private static FundState evolve(FundState state, FundEvent event) {
        return switch (state) {
            case Unopened _ -> event instanceof FundOpened opened ? open(opened) : state;
            case Open open -> new FundChange(open).by(event);
        };
    }

    private static Open open(FundOpened opened) {
        return new Open(
                opened.programme(),
                opened.owner(),
                opened.restriction(),
                Holdings.none(opened.currency()),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty());
    }
}
