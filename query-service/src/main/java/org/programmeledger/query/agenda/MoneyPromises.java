package org.programmeledger.query.agenda;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.programmeledger.query.funding.FundRow;
import org.programmeledger.query.funding.PledgeRow;
import org.programmeledger.query.funding.ReservationRow;
import org.springframework.stereotype.Component;

/** Money that was promised to funds, and money that was set aside in them until a day. */
@Component
final class MoneyPromises {

    /** The views that are read. */
    static final List<String> VIEWS = List.of("fund", "pledge", "commitment_in", "reservation");

    private final HistoryView<FundRow> funds;
    private final HistoryView<PledgeRow> pledges;
    private final HistoryView<CommitmentInRow> commitmentsIn;
    private final HistoryView<ReservationRow> reservations;

    MoneyPromises(
            HistoryView<FundRow> funds,
            HistoryView<PledgeRow> pledges,
            HistoryView<CommitmentInRow> commitmentsIn,
            HistoryView<ReservationRow> reservations) {
        this.funds = funds;
        this.pledges = pledges;
        this.commitmentsIn = commitmentsIn;
        this.reservations = reservations;
    }

    /** In these funds; without a date nothing of it is due. */
    Stream<Promise> of(Set<String> in, Reckoning at) {
        var pledged = new Sieve<PledgeRow>(
                        key -> pledges.list(at.position(), Map.of("reversed", false), key, Sieve.SOME),
                        row -> row.id().value())
                        .sift(
                                row -> in.contains(row.fund().value()) && row.expectedOn() != null && isOpen(row),
                                "",
                                Integer.MAX_VALUE)
                        .stream()
                        .map(MoneyPromises::pledge);
        var granted = new Sieve<CommitmentInRow>(
                        key -> commitmentsIn.list(at.position(), Map.of(), key, Sieve.SOME),
                        row -> row.id().value())
                        .sift(
                                row -> in.contains(row.fund().value())
                                        && row.expectedOn() != null
                                        && row.outstanding().isPositive(),
                                "",
                                Integer.MAX_VALUE)
                        .stream()
                        .map(MoneyPromises::commitmentIn);
        var reserved = new Sieve<ReservationRow>(
                        key -> reservations.list(
                                at.position(), Map.of("state", ReservationRow.State.PENDING), key, Sieve.SOME),
                        row -> row.id().value())
                        .sift(
                                row -> in.contains(row.fund().value())
                                        && row.until() != null
                                        && row.reserved().isPositive(),
                                "",
                                Integer.MAX_VALUE)
                        .stream()
                        .map(row -> reservation(row, at));
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

    private Promise reservation(ReservationRow row, Reckoning at) {
        return Promise.of(
                Promise.Kind.RESERVATION,
                row.id().value(),
                subject(row.fund(), row.initiative(), null),
                row.until(),
                row.reserved(),
                owner(row.fund(), at),
                "/v1/funds/" + row.fund() + "/reservations");
    }

    /** Who owns a fund; who asks may see an entry of a fund that is not theirs, and still not whose that is. */
    Move owner(FundId fund, Reckoning at) {
        var owner = funds.find(fund.value(), at.position()).map(FundRow::owner).orElse(null);
        return new Move(Move.Who.FUND_OWNER, owner);
    }

    static Subject subject(FundId fund, @Nullable InitiativeId initiative, @Nullable PartyId recipient) {
        return new Subject(fund, initiative, recipient, null, null);
    }
}
