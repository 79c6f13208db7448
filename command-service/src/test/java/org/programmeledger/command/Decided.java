package org.programmeledger.command;

import static org.programmeledger.command.BoTu.DAY;
import static org.programmeledger.command.BoTu.PROGRAMME;
import static org.programmeledger.command.BoTu.eur;
import static org.programmeledger.command.BoTu.id;
import static org.programmeledger.command.BoTu.party;
import static org.programmeledger.command.BoTu.person;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.Money;
import org.programmeledger.events.coalition.CoalitionEvent.CoalitionFormed;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionEntered;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.coalition.Share;
import org.programmeledger.events.coalition.VotingRule;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.decisions.Subject;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.people.PersonId;

/** What the coalition of the small programme has decided: so much that every test may move the money of its funds. */
public final class Decided {

    /** Somebody who has proposed and approved nothing. */
    public static final PersonId SOMEBODY = person(99);

    /** On no decision at all. */
    public static final Basis NOTHING = new Basis(null, SOMEBODY, DAY);

    public static final CoalitionId COALITION = CoalitionId.of(PROGRAMME);
    public static final PersonId AUTHOR = person(98);
    public static final PersonId APPROVER = person(97);

    private static final List<DecisionKind> MONEY =
            List.of(DecisionKind.COMMITMENT, DecisionKind.DISBURSEMENT, DecisionKind.TRANSFER, DecisionKind.OVERRUN);

    private Decided() {}

    /** A coalition that has decided that of these funds anything may be committed, paid, sent on and covered. */
    public static LedgerEvent[] anythingOf(FundId... funds) {
        var events = new ArrayList<LedgerEvent>();
        events.add(new CoalitionFormed(
                COALITION, PROGRAMME, "BoTu", party(90), new VotingRule(Share.MAJORITY, Share.MAJORITY, 1)));
        for (var fund : funds) {
            for (var kind : MONEY) {
                events.add(entered(decision(kind, fund), kind, of(fund), eur("90000000000.00")));
            }
        }
        return events.toArray(LedgerEvent[]::new);
    }

    /** An entry of the register, in force since the beginning. */
    public static DecisionEntered entered(
            DecisionId decision, DecisionKind kind, Subject subject, @Nullable Money amount) {
        return new DecisionEntered(
                COALITION,
                decision,
                1,
                kind,
                subject,
                amount,
                DAY.minusYears(20),
                null,
                List.of(),
                null,
                null,
                AUTHOR,
                APPROVER);
    }

    /** A fund, and nothing else. */
    public static Subject of(FundId fund) {
        return new Subject(fund, null, null, null, null);
    }

    /** A decision of a test's own. */
    public static DecisionId decision(long number) {
        return new DecisionId(id(DecisionId.PREFIX, number));
    }

    /** What allows anything of a kind with a fund. */
    public static DecisionId decision(DecisionKind kind, FundId fund) {
        var number = Long.parseLong(fund.value().substring(fund.value().length() - 6), 16);
        return decision(1000L * (kind.ordinal() + 1) + number);
    }

    /** On what allows anything of a kind with a fund. */
    public static Basis basis(DecisionKind kind, FundId fund) {
        return on(decision(kind, fund));
    }

    /** On this decision. */
    public static Basis on(DecisionId decision) {
        return new Basis(decision, SOMEBODY, DAY);
    }
}
