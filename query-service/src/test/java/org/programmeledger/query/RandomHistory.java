package org.programmeledger.query;

import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.codes;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.incident;
import static org.programmeledger.query.BoTu.initiative;
import static org.programmeledger.query.BoTu.party;
import static org.programmeledger.query.BoTu.share;
import static org.programmeledger.query.BoTu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.incidents.IncidentEvent.IncidentClosed;
import org.programmeledger.events.incidents.IncidentEvent.IncidentReclassified;
import org.programmeledger.events.incidents.Severity;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeAdopted;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeContinued;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeStarted;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeStopped;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.papers.PaperEvent.ContentRemoved;
import org.programmeledger.events.papers.PaperEvent.PaperFiled;
import org.programmeledger.events.papers.PaperId;
import org.programmeledger.events.papers.PaperType;
import org.programmeledger.events.programme.ProgrammeEvent.StepPlanned;

/**
 * A history drawn by lot, the same for the same seed: funds in two currencies, initiatives, incidents, parties, a
 * coalition that decides, and a programme, whose streams interleave. It is not checked against the rules: a view does not judge.
 */
public final class RandomHistory {

    private final Random random;
    private final History history = new History();
    private final List<FundId> funds = new ArrayList<>();
    private final RandomMoney money;
    private final RandomEffects effects;
    private final RandomDecisions decisions;
    private long number;
    private int initiatives;
    private int incidents;

    private RandomHistory(long seed) {
        this.random = new Random(seed);
        this.money = new RandomMoney(random, history);
        this.effects = new RandomEffects(random, history);
        this.decisions = new RandomDecisions(random, history);
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
        drawn.papers();
        return drawn.history;
    }

    /** After everything else, so that they change the rows of no other view. */
    private void papers() {
        for (int number = 1; number <= 3; number++) {
            var paper = PaperId.ofContent("%064x".formatted(number));
            happens(new PaperFiled(paper, PaperType.PDF, 1L + random.nextInt(1_000_000)));
            if (random.nextBoolean()) {
                happens(new ContentRemoved(paper));
            }
        }
    }

    private void step() {
        number++;
        switch (random.nextInt(22)) {
            case 0 -> openFund();
            case 1 -> happens(BoTu.registered(party(number), "Party " + number));
            case 2 -> happens(new StepPlanned(PROGRAMME, (int) number, text("Step " + number)));
            case 3, 4 -> register();
            case 5 -> happens(new InitiativeAdopted(initiative(1 + random.nextInt(initiatives))));
            case 6 -> goesOn(initiative(1 + random.nextInt(initiatives)));
            case 7 -> shock();
            case 8, 9 -> effects.step(number, money.receipts);
            case 10, 11 -> decisions.step();
            default -> money.step(initiatives);
        }
    }

    private void goesOn(InitiativeId initiative) {
        var decision = Council.decision(1 + number % 5);
        switch ((int) (number % 3)) {
            case 0 -> happens(new InitiativeStopped(initiative, decision));
            case 1 -> happens(new InitiativeContinued(initiative, decision, History.TODAY.plusDays(number)));
            default -> happens(new InitiativeStarted(initiative));
        }
    }

    private void openFund() {
        var id = fund(funds.size() + 1L);
        funds.add(id);
        boolean onCommitmentsIn = funds.size() % 3 == 0;
        var opened = BoTu.opened(id, PROGRAMME, currency(id));
        happens(new FundOpened(
                id,
                PROGRAMME,
                opened.name(),
                opened.owner(),
                opened.currency(),
                opened.restriction(),
                onCommitmentsIn));
        money.open(id, currency(id), onCommitmentsIn);
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

    private void happens(LedgerEvent fact) {
        history.on(History.TODAY.minusDays(random.nextInt(400)).toString(), fact);
    }

    private Severity severity() {
        return Severity.values()[random.nextInt(Severity.values().length)];
    }

    /** Every second fund is in dollars. */
    private static String currency(FundId fund) {
        return fund.value().charAt(fund.value().length() - 1) % 2 == 0 ? "USD" : "EUR";
    }
}
