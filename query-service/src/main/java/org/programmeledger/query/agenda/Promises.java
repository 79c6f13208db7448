package org.programmeledger.query.agenda;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.Sieve;
import org.programmeledger.query.funding.FundRow;
import org.programmeledger.query.sight.FundsOfProgramme;
import org.springframework.stereotype.Component;

/** The promises radar: what was promised and is overdue or coming, and whose move it is. A reader sees their own money. */
@Component
public final class Promises {

    /** The views that are read. */
    public static final List<String> VIEWS = Stream.of(
                    List.of("programme"),
                    MoneyPromises.VIEWS,
                    CommitmentPromises.VIEWS,
                    EffectPromises.VIEWS,
                    AgendaPromises.VIEWS)
            .flatMap(List::stream)
            .distinct()
            .toList();

    private final FundsOfProgramme funds;
    private final HistoryView<FundRow> seen;
    private final MoneyPromises money;
    private final CommitmentPromises commitments;
    private final EffectPromises effects;
    private final AgendaPromises agenda;

    Promises(
            FundsOfProgramme funds,
            HistoryView<FundRow> seen,
            MoneyPromises money,
            CommitmentPromises commitments,
            EffectPromises effects,
            AgendaPromises agenda) {
        this.funds = funds;
        this.seen = seen;
        this.money = money;
        this.commitments = commitments;
        this.effects = effects;
        this.agenda = agenda;
    }

    /**
     * Which promises; an absent member does not restrict.
     *
     * @param overdue whether their date is over
     * @param party whose move it is
     */
    public record Filter(
            Promise.@Nullable Kind kind,
            @Nullable Boolean overdue,
            @Nullable PartyId party) {

        boolean holds(Promise promise) {
            return (kind == null || kind == promise.kind())
                    && (overdue == null || overdue == promise.isOverdue())
                    && (party == null || party.equals(promise.move().party()));
        }
    }

    /** The longest overdue first, those without a date last; what is farther ahead than is near is left out. */
    public List<Promise> of(Reckoning at, Filter filter) {
        var in = asked(at);
        return Stream.of(money.of(in, at), commitments.of(in, at), effects.of(at), agenda.of(at))
                .flatMap(promises -> promises)
                .filter(promise -> promise.on() == null || at.isBeforeHorizon(promise.on()))
                .map(promise -> promise.reckoned(at))
                .filter(filter::holds)
                .sorted(Comparator.comparing(Promise::on, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(Promise::kind)
                        .thenComparing(Promise::key))
                .toList();
    }

    private FundsAsked asked(Reckoning at) {
        var owners = new HashMap<String, PartyId>();
        new Sieve<FundRow>(
                        key -> seen.list(at.position(), Map.of("programme", at.programme()), key, Sieve.SOME),
                        fund -> fund.id().value())
                .all("")
                .forEach(fund -> owners.put(fund.id().value(), fund.owner()));
        return new FundsAsked(funds.ids(at.programme(), at.position()), owners);
    }
}
