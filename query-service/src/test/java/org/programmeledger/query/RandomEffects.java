package org.programmeledger.query;

import static org.programmeledger.query.BoTu.PROGRAMME;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.programmeledger.events.Code;
import org.programmeledger.events.Money;
import org.programmeledger.events.banking.BankBookId;
import org.programmeledger.events.banking.BankEvent.LineImported;
import org.programmeledger.events.banking.BankEvent.LineMatched;
import org.programmeledger.events.banking.BankEvent.LineUnmatched;
import org.programmeledger.events.banking.BankLineId;
import org.programmeledger.events.banking.StatementId;
import org.programmeledger.events.claims.ClaimEvent.ClaimAccepted;
import org.programmeledger.events.claims.ClaimEvent.ClaimRecorded;
import org.programmeledger.events.claims.ClaimEvent.ClaimWithdrawn;
import org.programmeledger.events.claims.ClaimId;
import org.programmeledger.events.claims.ClaimKind;
import org.programmeledger.events.claims.Effect;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.events.outcomes.Bond;
import org.programmeledger.events.outcomes.CappedPeriod;
import org.programmeledger.events.outcomes.ContractEvent.ContractSigned;
import org.programmeledger.events.outcomes.ContractEvent.OutcomesSubmitted;
import org.programmeledger.events.outcomes.ContractEvent.OutcomesVerified;
import org.programmeledger.events.outcomes.ContractId;
import org.programmeledger.events.outcomes.Pseudonym;
import org.programmeledger.events.outcomes.SubmissionId;
import org.programmeledger.events.people.PersonId;

/** Claims, outcome contracts and bank lines drawn by lot. */
final class RandomEffects {

    private static final PersonId SOMEBODY = new PersonId(BoTu.id(PersonId.PREFIX, 7));
    private static final LocalDate FIRST = LocalDate.parse("2018-01-01");
    private static final LocalDate LAST = LocalDate.parse("2018-12-31");
    private static final Money TARIFF = new Money(450_000, "EUR");

    private final Random random;
    private final History history;
    private final List<ClaimId> claims = new ArrayList<>();
    private final List<ContractId> contracts = new ArrayList<>();
    private final List<OutcomesSubmitted> submitted = new ArrayList<>();
    private final List<LineMatched> matched = new ArrayList<>();

    RandomEffects(Random random, History history) {
        this.random = random;
        this.history = history;
    }

    void step(long number, List<ReceiptRecorded> receipts) {
        switch (random.nextInt(3)) {
            case 0 -> claim(number);
            case 1 -> outcomes(number);
            default -> bank(number, receipts);
        }
    }

    private void claim(long number) {
        if (claims.isEmpty() || random.nextBoolean()) {
            var claim = new ClaimId(BoTu.id(ClaimId.PREFIX, number));
            claims.add(claim);
            history.and(new ClaimRecorded(
                    claim,
                    PROGRAMME,
                    BoTu.initiative(1),
                    drawn(List.of(ClaimKind.values())),
                    new Effect(new Code("off-benefit"), BoTu.CITY, null, FIRST, LAST),
                    new Money(1 + random.nextInt(1_000_000), "EUR"),
                    new Code("sroi-guide"),
                    BoTu.CITY,
                    null,
                    SOMEBODY));
        } else {
            var claim = drawn(claims);
            history.and(
                    random.nextBoolean()
                            ? new ClaimWithdrawn(claim)
                            : new ClaimAccepted(claim, new Money(1, "EUR"), BoTu.CITY, SOMEBODY));
        }
    }

    private void outcomes(long number) {
        if (contracts.isEmpty() || random.nextInt(3) == 0) {
            var contract = new ContractId(BoTu.id(ContractId.PREFIX, number));
            contracts.add(contract);
            history.and(new ContractSigned(
                    contract,
                    PROGRAMME,
                    BoTu.initiative(1),
                    new Bond(BoTu.CITY, BoTu.party(1), BoTu.party(2), BoTu.party(3)),
                    new Code("in-work"),
                    "Half a year in work",
                    TARIFF,
                    List.of(new CappedPeriod(FIRST, LAST, 10))));
        } else if (submitted.isEmpty() || random.nextBoolean()) {
            var outcome = new Pseudonym("%032x".formatted(number));
            var submission = new OutcomesSubmitted(
                    drawn(contracts),
                    new SubmissionId(BoTu.id(SubmissionId.PREFIX, number)),
                    1,
                    List.of(outcome),
                    SOMEBODY);
            submitted.add(submission);
            history.and(submission);
        } else {
            var of = submitted.remove(random.nextInt(submitted.size()));
            history.and(new OutcomesVerified(
                    of.contract(), of.submission(), 1, of.outcomes(), List.of(), List.of(), TARIFF, SOMEBODY));
        }
    }

    private void bank(long number, List<ReceiptRecorded> receipts) {
        if (!matched.isEmpty() && random.nextInt(4) == 0) {
            var last = matched.removeLast();
            history.and(new LineUnmatched(last.book(), last.line(), last.entry()));
        } else if (!receipts.isEmpty()) {
            var receipt = drawn(receipts);
            var book = BankBookId.of(receipt.fund());
            var line = new BankLineId(BoTu.id(BankLineId.PREFIX, number));
            history.and(new LineImported(
                    book,
                    new StatementId(BoTu.id(StatementId.PREFIX, number)),
                    line,
                    FIRST,
                    receipt.amount(),
                    null,
                    null,
                    receipt.paymentReference()));
            var match = new LineMatched(book, line, receipt.receipt().value());
            matched.add(match);
            history.and(match);
        }
    }

    private <T> T drawn(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
