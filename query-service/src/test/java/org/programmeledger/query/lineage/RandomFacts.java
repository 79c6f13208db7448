package org.programmeledger.query.lineage;

import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.id;
import static org.programmeledger.query.BoTu.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.Movements;
import org.programmeledger.events.funding.ReceiptId;
import org.programmeledger.events.funding.Regrant;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.events.funding.TransactionId;

/** What a random history is told with: the books so far, and facts that they allow. */
abstract class RandomFacts {

    final Random random;
    final Books books = new Books();
    final List<LedgerEvent> facts = new ArrayList<>();
    final RandomDraws pick;
    private long number;

    RandomFacts(long seed) {
        random = new Random(seed);
        pick = new RandomDraws(random, books);
    }

    /** The number that was given out last. */
    final long number() {
        return number;
    }

    final long next() {
        return ++number;
    }

    final void happens(FundEvent event) {
        var moves = Movements.of(event);
        if (!books.allows(event.fund().value(), moves)) {
            throw new AssertionError("not there: " + event);
        }
        books.add(event);
        facts.add(event);
    }

    final ReceiptRecorded received(FundId fund, Money amount, @Nullable Regrant regrant) {
        return new ReceiptRecorded(
                fund,
                new ReceiptId(id(ReceiptId.PREFIX, ++number)),
                party(1 + random.nextInt(5)),
                amount,
                "NL-" + number,
                null,
                null,
                Restriction.NONE,
                null,
                null,
                regrant);
    }

    final TransactionId transaction() {
        return new TransactionId(id(TransactionId.PREFIX, ++number));
    }

    final FundId other(FundId fund) {
        var next = 1 + random.nextInt(RandomMoney.FUNDS);
        return fund(next).equals(fund) ? fund(1 + next % RandomMoney.FUNDS) : fund(next);
    }

    final Money money() {
        return new Money(1 + random.nextInt(100_000), "EUR");
    }
}
