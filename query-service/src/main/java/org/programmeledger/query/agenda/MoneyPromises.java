package org.programmeledger.query.agenda;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.events.decisions.Subject;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.Sieve;
import org.programmeledger.query.funding.CommitmentInRow;
import org.programmeledger.query.funding.PledgeRow;
import org.programmeledger.query.funding.ReservationRow;
import org.springframework.stereotype.Component;

/** Money that was promised to funds, and money that was set aside in them until a day. */
@Component
final class MoneyPromises {

    /** The views that are read. */
    static final List<String> VIEWS = List.of("fund", "pledge", "commitment_in", "reservation");

    private final HistoryView<PledgeRow> pledges;
    private final HistoryView<CommitmentInRow> commitmentsIn;
    private final HistoryView<ReservationRow> reservations;

    MoneyPromises(
            HistoryView<PledgeRow> pledges,
            HistoryView<CommitmentInRow> commitmentsIn,
            HistoryView<ReservationRow> reservations) {
        this.pledges = pledges;
        this.commitmentsIn = commitmentsIn;
        this.reservations = reservations;
    }

    /** In these funds. What has no date is told too: it is never overdue, and never forgotten. */
    Stream<Promise> of(FundsAsked in, Reckoning at) {
        var pledged = new Sieve<PledgeRow>(
                        key -> pledges.list(at.position(), Map.of("reversed", false), key, Sieve.SOME),
                        row -> row.id().value())
                .sift(row -> in.have(row.fund()) && isOpen(row), "", Integer.MAX_VALUE).stream()
                        .map(MoneyPromises::pledge);
        var granted = new Sieve<CommitmentInRow>(
                        key -> commitmentsIn.list(at.position(), Map.of(), key, Sieve.SOME),
                        row -> row.id().value())
                .sift(row -> in.have(row.fund()) && row.outstanding().isPositive(), "", Integer.MAX_VALUE).stream()
                        .map(MoneyPromises::commitmentIn);
        var reserved = new Sieve<ReservationRow>(
                        key -> reservations.list(
                                at.position(), Map.of("state", ReservationRow.State.PENDING), key, Sieve.SOME),
                        row -> row.id().value())
                        .sift(
                                row -> in.have(row.fund())
                                        && row.until() != null
                                        && row.reserved().isPositive(),
                                "",
                                Integer.MAX_VALUE)
                        .stream()
                        .map(row -> reservation(row, in));
        return Stream.of(pledged, granted, reserved).flatMap(promises -> promises);
    }

    /** Of an amount to be determined anything that came makes it kept: nobody knows how much is missing. */
    private static boolean isOpen(PledgeRow row) {
        var left = left(row);
        return left == null ? !row.confirmed() : left.isPositive();
    }

    private static @Nullable Money left(PledgeRow row) {
        var left = row.amount();
        for (var came : new @Nullable Money[] {row.committedIn(), row.received()}) {
            left = left == null || came == null ? left : left.minus(came);
        }
        return left;
    }

    private static Promise pledge(PledgeRow row) {
        var left = left(row);
        return new Promise(
                Promise.Kind.PLEDGE,
                row.id().value(),
                null,
                null,
                subject(row.fund(), null, null),
                row.expectedOn(),
                null,
                left,
                left == null,
                new Move(Move.Who.FUNDER, row.pledgor()),
                "/v1/funds/" + row.fund() + "/pledges");
    }

    private static Promise commitmentIn(CommitmentInRow row) {
        return Promise.of(
                Promise.Kind.COMMITMENT_IN,
                row.id().value(),
                subject(row.fund(), null, null),
                row.expectedOn(),
                row.outstanding(),
                new Move(Move.Who.FUNDER, row.funder()),
                "/v1/funds/" + row.fund() + "/commitments-in");
    }

    private static Promise reservation(ReservationRow row, FundsAsked in) {
        return Promise.of(
                Promise.Kind.RESERVATION,
                row.id().value(),
                subject(row.fund(), row.initiative(), null),
                row.until(),
                row.reserved(),
                in.owner(row.fund()),
                "/v1/funds/" + row.fund() + "/reservations");
    }

    static Subject subject(FundId fund, @Nullable InitiativeId initiative, @Nullable PartyId recipient) {
        return new Subject(fund, initiative, recipient, null, null);
    }
}
