package org.programmeledger.query.agenda;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.programmeledger.events.Money;
import org.programmeledger.events.decisions.Subject;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.Sieve;
import org.programmeledger.query.claims.ClaimRow;
import org.programmeledger.query.outcomes.ContractRow;
import org.programmeledger.query.outcomes.ContractRow.Period;
import org.springframework.stereotype.Component;

/** Outcomes that were contracted and effects that were claimed, whose time is over; what they are worth is never cash. */
@Component
final class EffectPromises {

    /** The views that are read. */
    static final List<String> VIEWS = List.of("contract", "claim");

    private final HistoryView<ContractRow> contracts;
    private final HistoryView<ClaimRow> claims;

    EffectPromises(HistoryView<ContractRow> contracts, HistoryView<ClaimRow> claims) {
        this.contracts = contracts;
        this.claims = claims;
    }

    Stream<Promise> of(Reckoning at) {
        var contracted = new Sieve<ContractRow>(
                        key -> contracts.list(at.position(), Map.of("programme", at.programme()), key, Sieve.SOME),
                        row -> row.id().value())
                .all("").stream().flatMap(row -> row.periods().stream().flatMap(period -> of(row, period)));
        var claimed = new Sieve<ClaimRow>(
                        key -> claims.list(
                                at.position(),
                                Map.of("programme", at.programme(), "status", ClaimRow.Status.RECORDED),
                                key,
                                Sieve.SOME),
                        row -> row.id().value())
                .all("").stream().map(EffectPromises::of);
        return Stream.concat(contracted, claimed);
    }

    private static Stream<Promise> of(ContractRow row, Period period) {
        if (period.unverified() > 0) {
            var waiting = Math.min(period.unverified(), period.free());
            var move = new Move(Move.Who.VERIFIER, row.parties().verifier());
            return Stream.of(of(Promise.Kind.OUTCOMES_TO_VERIFY, row, period, waiting, move));
        }
        if (period.submitted() == 0 && period.free() > 0) {
            var move = new Move(Move.Who.PROVIDER, row.parties().provider());
            return Stream.of(of(Promise.Kind.OUTCOMES_TO_SUBMIT, row, period, period.free(), move));
        }
        return Stream.empty();
    }

    /** Worth at most the tariff of these places. */
    private static Promise of(Promise.Kind kind, ContractRow row, Period period, int places, Move move) {
        var tariff = row.tariff();
        return Promise.of(
                        kind,
                        row.id().value(),
                        new Subject(null, row.initiative(), null, null, null),
                        period.until(),
                        new Money(Math.multiplyExact(tariff.minor(), (long) places), tariff.currency()),
                        move,
                        "/v1/outcome-contracts/" + row.id())
                .part(Integer.toString(period.number()), row.description());
    }

    private static Promise of(ClaimRow row) {
        return Promise.of(
                Promise.Kind.CLAIM_TO_ASSESS,
                row.id().value(),
                new Subject(null, row.initiative(), row.effect().beneficiary(), null, null),
                row.effect().until(),
                row.claimed(),
                Move.of(Move.Who.ASSESSOR),
                "/v1/claims/" + row.id());
    }
}
