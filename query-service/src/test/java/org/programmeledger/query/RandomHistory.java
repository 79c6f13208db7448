package org.programmeledger.query;

import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.codes;
import static org.programmeledger.query.BoTu.commitment;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.incident;
import static org.programmeledger.query.BoTu.initiative;
import static org.programmeledger.query.BoTu.party;
import static org.programmeledger.query.BoTu.receipt;
import static org.programmeledger.query.BoTu.share;
import static org.programmeledger.query.BoTu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.FundEvent.PledgeRecorded;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.SpendingEvent.FundsCommitted;
import org.programmeledger.events.incidents.IncidentEvent.IncidentClosed;
import org.programmeledger.events.incidents.IncidentEvent.IncidentReclassified;
import org.programmeledger.events.incidents.Severity;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeAdopted;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeStarted;
import org.programmeledger.events.programme.ProgrammeEvent.StepPlanned;

/**
 * A history drawn by lot, the same for the same seed: funds in two currencies, initiatives, incidents, parties and a
 * programme whose streams interleave. It is not checked against the rules: a view does not judge.
 */
public final class RandomHistory {

    private record Committed(FundsCommitted commitment, Money left) {}

    private final Random random;
    private final History history = new History();
    private final List<FundId> funds = new ArrayList<>();
    private final List<Committed> commitments = new ArrayList<>();
    private final List<PledgeRecorded> pledges = new ArrayList<>();
    private long number;
    private int initiatives;
    private int incidents;

    private RandomHistory(long seed) {
        this.random = new Random(seed);
    }

    /** So many events or a few more, drawn from the seed. */
    public static History of(long seed, int events) {
        var drawn = new RandomHistory(seed);
        drawn.history.and(BoTu.frame(PROGRAMME));
        drawn.history.and(BoTu.aFunder());
        drawn.openFund();
        drawn.register();
        while (drawn.history.head() < events) {
            drawn.step();
        }
        return drawn.history;
    }

    private void step() {
        number++;
        switch (random.nextInt(14)) {
            case 0 -> openFund();
            case 1 -> happens(BoTu.registered(party(number), "Party " + number));
            case 2 -> happens(new StepPlanned(PROGRAMME, (int) number, text("Step " + number)));
            case 3, 4 -> register();
            case 5 -> happens(new InitiativeAdopted(initiative(1 + random.nextInt(initiatives))));
            case 6 -> happens(new InitiativeStarted(initiative(1 + random.nextInt(initiatives))));
            case 7, 8 -> shock();
            case 9 -> promise();
            case 10, 11 -> receive();
            case 12 -> commit();
            default -> release();
        }
    }

    private void openFund() {
        var id = fund(funds.size() + 1L);
        funds.add(id);
        happens(BoTu.opened(id, PROGRAMME, currency(id)));
    }

    private void register() {
        initiatives++;
        happens(BoTu.proposed(
                initiative(initiatives),
                PROGRAMME,
                random.nextBoolean() ? codes("baseline") : codes("baseline", "current"),
                share("social", "100")));
    }

    private void shock() {
        if (incidents == 0 || random.nextBoolean()) {
            incidents++;
            happens(BoTu.recorded(incident(incidents), PROGRAMME, severity()));
        } else if (random.nextBoolean()) {
            happens(new IncidentReclassified(
                    incident(1 + random.nextInt(incidents)), new Code("intolerance"), severity()));
        } else {
            happens(new IncidentClosed(incident(1 + random.nextInt(incidents))));
        }
    }

    private void promise() {
        var fund = funds.get(random.nextInt(funds.size()));
        var recorded = BoTu.pledged(fund, BoTu.pledge(number), BoTu.CITY, money(fund));
        pledges.add(recorded);
        happens(recorded);
    }

    private void receive() {
        if (pledges.isEmpty() || random.nextBoolean()) {
            var fund = funds.get(random.nextInt(funds.size()));
            happens(BoTu.received(fund, receipt(number), BoTu.CITY, money(fund), "NL-" + number, null));
        } else {
            var pledge = pledges.get(random.nextInt(pledges.size()));
            happens(BoTu.received(
                    pledge.fund(), receipt(number), BoTu.CITY, money(pledge.fund()), "NL-" + number, pledge.pledge()));
        }
    }

    private void commit() {
        var fund = funds.get(random.nextInt(funds.size()));
        var commitment =
                BoTu.committed(fund, commitment(number), initiative(1 + random.nextInt(initiatives)), money(fund));
        commitments.add(new Committed(commitment, commitment.amount()));
        happens(commitment);
    }

    private void release() {
        if (commitments.isEmpty()) {
            return;
        }
        var drawn = commitments.remove(random.nextInt(commitments.size()));
        var of = drawn.commitment();
        var part = new Money(1 + random.nextLong(drawn.left().minor()), currency(of.fund()));
        happens(BoTu.released(of.fund(), of.commitment(), of.initiative(), part));
        var left = drawn.left().minus(part);
        if (left.isPositive()) {
            commitments.add(new Committed(of, left));
        }
    }

    private void happens(LedgerEvent fact) {
        history.on(History.TODAY.minusDays(random.nextInt(400)).toString(), fact);
    }

    private Money money(FundId fund) {
        return new Money(1 + random.nextLong(1_000_000), currency(fund));
    }

    private Severity severity() {
        return Severity.values()[random.nextInt(Severity.values().length)];
    }

    /** Every second fund is in dollars. */
    private static String currency(FundId fund) {
        return fund.value().charAt(fund.value().length() - 1) % 2 == 0 ? "USD" : "EUR";
    }
}
