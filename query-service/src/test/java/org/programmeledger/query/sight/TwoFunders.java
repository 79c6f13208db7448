package org.programmeledger.query.sight;

import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.codes;
import static org.programmeledger.query.BoTu.commitment;
import static org.programmeledger.query.BoTu.eur;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.incident;
import static org.programmeledger.query.BoTu.initiative;
import static org.programmeledger.query.BoTu.party;
import static org.programmeledger.query.BoTu.pledge;
import static org.programmeledger.query.BoTu.receipt;
import static org.programmeledger.query.BoTu.share;

import java.util.ArrayList;
import java.util.List;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.events.funding.SpendingEvent.FundsCommitted;
import org.programmeledger.events.incidents.Severity;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.Council;

/**
 * Two funders in one programme: Alpha owns fund 1, in which Beta pledged and paid too; Beta owns fund 2. No amount, nor a
 * sum of them that an answer could show, occurs twice.
 */
final class TwoFunders {

    static final PartyId ALPHA = party(11);
    static final PartyId BETA = party(12);
    static final String ALPHAS = fund(1).value();
    static final String BETAS = fund(2).value();
    static final String UNKNOWN = fund(99).value();

    /** What only the owner of fund 1, and nobody else but the whole, may read. */
    static final List<String> ALPHAS_SECRETS = List.of(
            "Alpha's fund",
            "alpha-payment",
            pledge(1).value(),
            receipt(1).value(),
            commitment(1).value(),
            "1010.10",
            "1090.90",
            "3131.31",
            "3030.30",
            "3292.92",
            "161.61");

    /** What Beta pledged and paid to fund 1: Alpha's and Beta's to read. */
    static final List<String> BETAS_IN_ALPHAS =
            List.of(pledge(2).value(), receipt(2).value(), "beta-in-alpha", "2020.20", "2202.02");

    /** What only the owner of fund 2, and nobody else but the whole, may read. */
    static final List<String> BETAS_SECRETS = List.of(
            "Beta's fund",
            "beta-payment",
            BETAS,
            pledge(3).value(),
            receipt(3).value(),
            commitment(2).value(),
            "4040.40",
            "4404.04",
            "5050.50",
            "4545.45",
            "505.05",
            "-141.41",
            "6606.06");

    /** What adds up with the money of both: for nobody but the whole. */
    static final List<String> OF_BOTH = List.of("7676.76");

    private TwoFunders() {}

    static LedgerEvent[] log() {
        var facts = new ArrayList<>(BoTu.frame(PROGRAMME));
        facts.add(BoTu.registered(ALPHA, "Alpha"));
        facts.add(BoTu.registered(BETA, "Beta"));
        facts.add(BoTu.proposed(initiative(1), PROGRAMME, codes("baseline"), share("social", "100")));
        facts.add(new FundOpened(fund(1), PROGRAMME, "Alpha's fund", ALPHA, "EUR", Restriction.NONE));
        facts.add(new FundOpened(fund(2), PROGRAMME, "Beta's fund", BETA, "EUR", Restriction.NONE));
        facts.add(BoTu.pledged(fund(1), pledge(1), ALPHA, eur("1010.10")));
        facts.add(BoTu.pledged(fund(1), pledge(2), BETA, eur("2020.20")));
        facts.add(BoTu.received(fund(1), receipt(1), ALPHA, eur("1090.90"), "alpha-payment", pledge(1)));
        facts.add(BoTu.received(fund(1), receipt(2), BETA, eur("2202.02"), "beta-in-alpha", pledge(2)));
        facts.add(decided(BoTu.committed(fund(1), commitment(1), initiative(1), eur("3131.31"))));
        facts.add(BoTu.pledged(fund(2), pledge(3), BETA, eur("4040.40")));
        facts.add(BoTu.received(fund(2), receipt(3), BETA, eur("4404.04"), "beta-payment", pledge(3)));
        facts.add(decided(BoTu.committed(fund(2), commitment(2), initiative(1), eur("5050.50"))));
        facts.add(BoTu.released(fund(2), commitment(2), initiative(1), eur("505.05")));
        facts.add(BoTu.recorded(incident(1), PROGRAMME, Severity.LOW));
        facts.add(BoTu.registered(party(13), "Gamma")); // the last is everybody's to see
        return facts.toArray(LedgerEvent[]::new);
    }

    /** The same commitment, under a decision of which no fund's owner is told. */
    private static FundsCommitted decided(FundsCommitted of) {
        return new FundsCommitted(
                of.fund(),
                of.commitment(),
                of.initiative(),
                of.amount(),
                of.recipient(),
                of.until(),
                of.conditions(),
                of.reservation(),
                of.mechanism(),
                of.draws(),
                Council.decision(1),
                List.of());
    }

    /** Questions that name whose money they are about. */
    static List<String> questions() {
        var questions = new ArrayList<String>();
        for (var fund : List.of(ALPHAS, BETAS)) {
            questions.add("/v1/journal-entries?fund=" + fund);
            questions.add("/v1/journal-entries?account=CASH&effectiveOn=2030-01-01&limit=1&fund=" + fund);
            questions.add("/v1/audit-entries?limit=500&stream=" + fund);
            questions.add("/v1/funds/" + fund + "/balance?effectiveOn=2030-01-01");
            questions.add("/v1/funds/" + fund + "/statements?year=2018");
        }
        for (int number = 1; number <= 3; number++) {
            questions.add("/v1/receipts/" + BoTu.receipt(number) + "/uses");
        }
        for (var party : List.of(ALPHA.value(), BETA.value())) {
            questions.add("/v1/funds?owner=" + party);
            questions.add("/v1/money-questions/funding-cliff?source=" + party);
            questions.add("/v1/parties/" + party + "/statements?year=2018");
            questions.add(
                    "/v1/initiatives/" + initiative(1) + "/statements?from=2019-01-01&until=2019-01-01&party=" + party);
        }
        questions.add("/v1/initiatives/" + initiative(1) + "/statements?year=2018");
        questions.add("/v1/journal-entries?initiative=" + initiative(1).value());
        questions.add("/v1/audit-entries?type=funding.funds-committed");
        return questions;
    }
}
