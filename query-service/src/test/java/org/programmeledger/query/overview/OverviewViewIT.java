package org.programmeledger.query.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.query.BoTu.CITY;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.codes;
import static org.programmeledger.query.BoTu.commitment;
import static org.programmeledger.query.BoTu.eur;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.incident;
import static org.programmeledger.query.BoTu.initiative;
import static org.programmeledger.query.BoTu.pledge;
import static org.programmeledger.query.BoTu.receipt;
import static org.programmeledger.query.BoTu.share;
import static org.programmeledger.query.BoTu.text;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.Money;
import org.programmeledger.events.incidents.IncidentEvent.IncidentClosed;
import org.programmeledger.events.incidents.Severity;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeAdopted;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeStarted;
import org.programmeledger.events.programme.ProgrammeId;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.History;
import org.programmeledger.query.ViewsDatabase;
import org.programmeledger.query.funding.FundProjection;
import org.programmeledger.query.incidents.IncidentProjection;
import org.programmeledger.query.initiatives.InitiativeProjection;
import org.programmeledger.query.overview.Overview.ItemCount;
import org.programmeledger.query.overview.Overview.MoneyTotals;
import org.programmeledger.query.programme.ProgrammeProjection;

/** The programme at a glance, of two programmes whose facts must not mix. */
class OverviewViewIT {

    private static final ProgrammeId OTHER = new ProgrammeId(BoTu.id(ProgrammeId.PREFIX, 2));

    private final ViewsDatabase database = ViewsDatabase.fresh();
    private final OverviewView overview = new OverviewView(database.reads(), database.view(new ProgrammeProjection()));
    private final History history = new History().and(BoTu.frame(PROGRAMME)).and(BoTu.frame(OTHER));

    private long empty;
    private long proposed;
    private long running;
    private long shocked;
    private long funded;

    @BeforeEach
    void tell() {
        empty = history.head();
        history.and(
                BoTu.proposed(initiative(1), PROGRAMME, codes("baseline", "current"), share("social", "100")),
                BoTu.proposed(
                        initiative(2), PROGRAMME, codes("baseline"), share("social", "99.99"), share("work", "0.01")),
                BoTu.proposed(initiative(3), OTHER, codes("current"), share("work", "100")));
        proposed = history.head();
        history.and(new InitiativeAdopted(initiative(1)), new InitiativeStarted(initiative(1)));
        running = history.head();
        history.and(
                BoTu.recorded(incident(1), PROGRAMME, Severity.LOW),
                BoTu.recorded(incident(2), PROGRAMME, Severity.HIGH),
                BoTu.recorded(incident(3), OTHER, Severity.HIGH));
        shocked = history.head();
        history.and(
                new IncidentClosed(incident(1)),
                BoTu.opened(fund(1), PROGRAMME, "EUR"),
                BoTu.opened(fund(2), PROGRAMME, "USD"),
                BoTu.opened(fund(3), PROGRAMME, "EUR"),
                BoTu.opened(fund(4), OTHER, "EUR"),
                BoTu.pledged(fund(1), pledge(1), CITY, eur("6400000.00")),
                BoTu.received(fund(1), receipt(1), CITY, eur("100.01"), "NL-1", null),
                BoTu.received(fund(3), receipt(2), CITY, eur("10.00"), "NL-2", null),
                BoTu.received(fund(2), receipt(3), CITY, Money.parse("5.00", "USD"), "NL-3", null),
                BoTu.received(fund(4), receipt(4), CITY, eur("999.00"), "NL-4", null),
                BoTu.committed(fund(1), commitment(1), initiative(1), eur("60.00")));
        funded = history.head();
        history.and(BoTu.released(fund(1), commitment(1), initiative(1), eur("20.00")));
        database.view(new ProgrammeProjection(), history.events(), 4);
        database.view(new InitiativeProjection(), history.events(), 4);
        database.view(new IncidentProjection(), history.events(), 4);
        database.view(new FundProjection(), history.events(), 4);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anUnknownProgrammeHasNoOverview() {
        assertThat(overview.of(BoTu.id(ProgrammeId.PREFIX, 9), history.head())).isEmpty();
        assertThat(overview.of(PROGRAMME.value(), 0)).isEmpty();
    }

    @Test
    void whatGetsNothingIsThereWithZero() {
        var at = at(PROGRAMME, empty);

        assertThat(at.initiatives()).isZero();
        assertThat(phases(at)).isEqualTo("PROPOSED 0, ADOPTED 0, RUNNING 0, STOPPED 0");
        assertThat(items(at.byLine())).isEqualTo("baseline 0, current 0");
        assertThat(items(at.byTheme())).isEqualTo("social 0, work 0");
        assertThat(at.openIncidents()).isZero();
        assertThat(at.money()).isEmpty();
    }

    @Test
    void countsInitiativesOncePerLineThemeAndPhase() {
        var at = at(PROGRAMME, proposed);

        assertThat(at.initiatives()).isEqualTo(2);
        assertThat(phases(at)).isEqualTo("PROPOSED 2, ADOPTED 0, RUNNING 0, STOPPED 0");
        assertThat(items(at.byLine())).isEqualTo("baseline 2, current 1");
        assertThat(items(at.byTheme())).isEqualTo("social 2, work 1");
        assertThat(at.byLine().getFirst().name()).isEqualTo(text("Baseline study"));
        assertThat(phases(at(PROGRAMME, running))).isEqualTo("PROPOSED 1, ADOPTED 0, RUNNING 1, STOPPED 0");
        assertThat(phases(at(PROGRAMME, running - 1))).isEqualTo("PROPOSED 1, ADOPTED 1, RUNNING 0, STOPPED 0");
    }

    @Test
    void theOtherProgrammeIsCountedApart() {
        var at = at(OTHER, funded);

        assertThat(phases(at)).isEqualTo("PROPOSED 1, ADOPTED 0, RUNNING 0, STOPPED 0");
        assertThat(items(at.byLine())).isEqualTo("baseline 0, current 1");
        assertThat(items(at.byTheme())).isEqualTo("social 0, work 1");
        assertThat(at.openIncidents()).isEqualTo(1);
        assertThat(at.money()).containsExactly(totals("EUR", 1, "0.00", "999.00", "0.00", "999.00"));
    }

    @Test
    void countsOpenIncidentsOnly() {
        assertThat(at(PROGRAMME, running).openIncidents()).isZero();
        assertThat(at(PROGRAMME, shocked).openIncidents()).isEqualTo(2);
        assertThat(at(PROGRAMME, funded).openIncidents()).isEqualTo(1);
    }

    @Test
    void addsUpMoneyPerCurrency() {
        assertThat(at(PROGRAMME, funded).money())
                .containsExactly(
                        totals("EUR", 2, "6400000.00", "110.01", "60.00", "50.01"),
                        totals("USD", 1, "0.00", "5.00", "0.00", "5.00"));
        assertThat(at(PROGRAMME, history.head()).money().getFirst())
                .isEqualTo(totals("EUR", 2, "6400000.00", "110.01", "40.00", "70.01"));
        assertThat(at(PROGRAMME, shocked).money()).isEmpty();
    }

    private Overview at(ProgrammeId programme, long position) {
        var found = overview.of(programme.value(), position).orElseThrow();
        assertThat(found.programme()).isEqualTo(programme);
        assertThat(found.name()).isEqualTo(text("BoTu 2028"));
        return found;
    }

    private static String phases(Overview overview) {
        return overview.byPhase().stream()
                .map(phase -> phase.phase() + " " + phase.initiatives())
                .collect(Collectors.joining(", "));
    }

    private static String items(List<ItemCount> items) {
        return items.stream()
                .map(item -> item.code() + " " + item.initiatives())
                .collect(Collectors.joining(", "));
    }

    private static MoneyTotals totals(
            String currency, long funds, String pledged, String received, String committed, String free) {
        return new MoneyTotals(
                currency,
                funds,
                Money.parse(pledged, currency),
                Money.parse(received, currency),
                Money.parse(committed, currency),
                Money.parse(free, currency));
    }
}
