package org.programmeledger.query.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.funding.Account;
import org.programmeledger.query.Filter;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.audit.AuditEntry;
import org.programmeledger.query.audit.AuditView;
import org.programmeledger.query.funding.CommitmentRow;
import org.programmeledger.query.journal.JournalEntry;
import org.programmeledger.query.journal.JournalLine;
import org.programmeledger.query.journal.JournalView;
import org.springframework.stereotype.Component;

/** What the pages show of money. */
@Component
class MoneyViews {

    private static final int MOST = 500;
    private static final int PAGE = 25;

    private final HistoryView<org.programmeledger.query.funding.FundRow> funds;
    private final HistoryView<CommitmentRow> commitments;
    private final JournalView journal;
    private final AuditView audit;
    private final Names names;

    MoneyViews(
            HistoryView<org.programmeledger.query.funding.FundRow> funds,
            HistoryView<CommitmentRow> commitments,
            JournalView journal,
            AuditView audit,
            Names names) {
        this.funds = funds;
        this.commitments = commitments;
        this.journal = journal;
        this.audit = audit;
        this.names = names;
    }

    List<FundRow> funds(long position) {
        var at = names.at(position);
        return funds.list(position, Map.of(), "", MOST).stream()
                .map(fund -> row(fund, at))
                .sorted(Comparator.comparing(FundRow::name))
                .toList();
    }

    List<InitiativeDetails.Commitment> commitmentsTo(String initiative, long position) {
        var at = names.at(position);
        return commitments
                .list(position, new Filter().with("initiative", initiative).members(), "", MOST)
                .stream()
                .map(commitment -> new InitiativeDetails.Commitment(
                        at.of(commitment.fund()),
                        commitment.committedOn(),
                        commitment.position(),
                        commitment.amount(),
                        commitment.released()))
                .toList();
    }

    Journal journal(String fund, @Nullable Figure figure, @Nullable String cursor, long position) {
        var currency =
                funds.find(fund, position).orElseThrow(PageRefusal::notFound).currency();
        var accounts = figure == null ? Set.<Account>of() : accounts(figure);
        var filter = JournalView.Filter.ofFund(fund).of(accounts);
        var found = journal.entries(filter, position, Cursors.position(cursor, 0), PAGE + 1);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        var totals = journal.totals(filter, currency, position);
        var at = names.at(position);
        return new Journal(
                shown.stream().map(entry -> entry(entry, accounts, at)).toList(),
                totals.getFirst(),
                totals.getLast(),
                found.size() > PAGE ? Long.toString(shown.getLast().position()) : null);
    }

    /** An entry with the lines of these accounts; none asks for all. */
    Journal.Entry entry(JournalEntry entry, Set<Account> only, Names.At at) {
        var counterparty = entry.initiative() == null ? entry.party() : entry.initiative();
        return new Journal.Entry(
                entry.effectiveOn(),
                entry.recordedAt(),
                entry.position(),
                entry.type(),
                at.ofNullable(counterparty),
                audit.at(entry.position()).map(AuditEntry::reason).orElse(null),
                entry.lines().stream()
                        .filter(line -> only.isEmpty() || only.contains(line.account()))
                        .map(MoneyViews::line)
                        .toList());
    }

    private static Journal.Line line(JournalLine line) {
        return new Journal.Line(line.account().name(), line.debit(), line.credit());
    }

    private static Set<Account> accounts(Figure figure) {
        return switch (figure) {
            case PLEDGED -> Set.of(Account.PLEDGED);
            case RECEIVED -> JournalView.WHERE_MONEY_STANDS;
            case COMMITTED -> Set.of(Account.COMMITTED);
            case FREE -> Set.of(Account.FREE);
        };
    }

    /** A fund as in a list. */
    static FundRow row(org.programmeledger.query.funding.FundRow fund, Names.At at) {
        return new FundRow(
                fund.id().value(),
                fund.name(),
                at.of(fund.owner()),
                at.items(fund.programme(), fund.restriction().themes(), Names.ItemList::themes),
                new MoneyPhases(fund.pledged(), fund.received(), fund.committed(), fund.available()));
    }
}
