package org.programmeledger.command.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.programmeledger.command.Fold;
import org.programmeledger.events.Money;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.funding.Account;
import org.programmeledger.events.funding.BooksEvent.EntryReversed;
import org.programmeledger.events.funding.CommitmentId;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.Movements;
import org.programmeledger.events.funding.Place;
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
     * @param commitsOnCommitmentsIn whether it may reserve and commit what commitments in are still to bring
     * @param holdings what stands where
     * @param entries what was written in its books, by the id it is referred to by
     * @param years what was proposed and closed, by fiscal year
     * @param uses what was done under each decision
     */
    record Open(
            ProgrammeId programme,
            PartyId owner,
            Restriction restriction,
            boolean commitsOnCommitmentsIn,
            Holdings holdings,
            PMap<TransactionId, Reservation> reservations,
            PMap<CommitmentId, Commitment> commitments,
            PMap<String, Entry> entries,
            PMap<Integer, Closing> years,
            PMap<DecisionId, Used> uses)
            implements FundState {

        /** ISO 4217. */
        public String currency() {
            return holdings.currency();
        }

        /**
         * What is free, whatever it may serve. In a fund that commits on commitments in, less what it awaits: below zero where
         * that is more.
         */
        Money available() {
            return holdings.total(Pocket.FREE);
        }

        /** What is reserved and committed of money that has not arrived. */
        Money awaited() {
            return commitsOnCommitmentsIn ? holdings.at(Pocket.FREE, null, null).negated() : Money.zero(currency());
        }

        /** What is free and there: also where something else is awaited, which this money may not serve. */
        Money free() {
            return available().plus(awaited());
        }

        /** What may be reserved and committed beyond what is free: what commitments in are still to bring, once. */
        Money promised() {
            var left = new Money(holdings.outstanding(), currency()).minus(awaited());
            return commitsOnCommitmentsIn && left.isPositive() ? left : Money.zero(currency());
        }

        /** Where something is reserved or committed that has not arrived; what was so first comes first. */
        List<Place> awaiting() {
            return holdings.unattributed().stream()
                    .sorted(Comparator.comparing(place -> {
                        var entry = entries.get(String.valueOf(place.entry()));
                        return entry == null ? 0 : entry.order();
                    }))
                    .toList();
        }

        /** Of what stands for a commitment or reservation, what has arrived. */
        List<Draw> arrived(List<Draw> held) {
            return commitsOnCommitmentsIn
                    ? held.stream().filter(draw -> draw.receipt() != null).toList()
                    : held;
        }

        /** What has moved under a decision. */
        Money used(DecisionId decision) {
            return new Money(uses.getOrDefault(decision, Used.NOT).moved(), currency());
        }

        /** Whether anything in this fund rests on a decision and was not reversed. */
        public boolean restsOn(DecisionId decision) {
            return uses.containsKey(decision);
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

        /** The last of the reversals that follow on an entry: of it, of its reversal, and so on; its own id where there is none. */
        String lastReversalOf(String id) {
            var last = id;
            for (var entry = entries.get(id); entry != null && entry.reversedBy() != null; entry = entries.get(last)) {
                last = entry.reversedBy();
            }
            return last;
        }

        /** The entry that a reversal is about in the end. */
        FundEvent reversedIn(EntryReversed reversal) {
            FundEvent event = reversal;
            while (event instanceof EntryReversed earlier) {
                event = Objects.requireNonNull(entries.get(earlier.reverses())).event();
            }
            return event;
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

    /**
     * An entry and the one that reversed it, if one did.
     *
     * @param order the how-manieth of the fund
     */
    record Entry(int order, FundEvent event, @Nullable String reversedBy) {}

    /** Money set aside, and whether it still is. */
    record Reservation(
            InitiativeId initiative,
            @Nullable LocalDate until,
            List<@Nullable ReceiptId> receipts,
            List<DecisionId> waivers,
            boolean pending) {

        Reservation drawing(List<@Nullable ReceiptId> more) {
            return new Reservation(initiative, until, drawn(receipts, more), waivers, pending);
        }

        Reservation ended() {
            return new Reservation(initiative, until, receipts, waivers, false);
        }
    }

    /** With what came in place of what was awaited, which stays last: so it is what is released first. */
    static List<@Nullable ReceiptId> drawn(List<@Nullable ReceiptId> before, List<@Nullable ReceiptId> more) {
        var receipts = new ArrayList<@Nullable ReceiptId>(before);
        receipts.removeIf(Objects::isNull);
        more.stream().filter(receipt -> !receipts.contains(receipt)).forEach(receipts::add);
        receipts.add(null);
        return receipts;
    }

    /**
     * What was done under a decision.
     *
     * @param entries how many entries rest on it
     * @param moved what they move of what it allows, in minor units; nothing where it closes a year or waives a rule
     */
    record Used(int entries, long moved) {

        static final Used NOT = new Used(0, 0);

        /** One entry more, or one fewer. */
        Used and(boolean more, long amount) {
            return more
                    ? new Used(entries + 1, Math.addExact(moved, amount))
                    : new Used(entries - 1, Math.subtractExact(moved, amount));
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
                opened.commitsOnCommitmentsIn(),
                Holdings.none(opened.currency()),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty());
    }
}
