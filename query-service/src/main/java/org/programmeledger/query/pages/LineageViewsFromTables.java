package org.programmeledger.query.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.funding.PledgeRow;
import org.programmeledger.query.lineage.Lineage;
import org.programmeledger.query.lineage.ReceiptUses;
import org.programmeledger.query.moneyquestions.MoneyQuestions;
import org.programmeledger.query.parties.PartyRow;
import org.programmeledger.query.pages.MoneyTable.Cell;
import org.springframework.stereotype.Component;

/** Answers the pages about lineage from the tables of the views. */
@Component
class LineageViewsFromTables implements LineageViews {

    private static final int MOST = 500;
    private static final List<String> VIEWS =
            List.of("lineage", "fund", "pledge", "commitment", "initiative", "party", "programme");

    private final Moments moments;
    private final Lineage lineage;
    private final MoneyQuestions questions;
    private final HistoryView<PledgeRow> pledges;
    private final HistoryView<PartyRow> parties;
    private final Names names;
    private final Clock clock;

    LineageViewsFromTables(
            Moments moments,
            Lineage lineage,
            MoneyQuestions questions,
            HistoryView<PledgeRow> pledges,
            HistoryView<PartyRow> parties,
            Names names,
            Clock clock) {
        this.moments = moments;
        this.lineage = lineage;
        this.questions = questions;
        this.pledges = pledges;
        this.parties = parties;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public Answer<Optional<ReceiptStory>> receipt(String receipt, AsOf asOf) {
        return moments.answer(asOf, VIEWS, position -> lineage.uses(receipt, position)
                .map(uses -> story(uses, names.at(position))));
    }

    private static ReceiptStory story(ReceiptUses uses, Names.At at) {
        var whole = uses.amount();
        return new ReceiptStory(
                uses.receipt(),
                at.ofNullable(uses.fund()),
                at.ofNullable(uses.payer()),
                uses.receivedOn(),
                uses.receivedAt(),
                whole,
                uses.totals().entrySet().stream()
                        .filter(total -> total.getValue().minor() != 0)
                        .map(total -> ReceiptStory.Total.of(total.getKey(), total.getValue(), whole))
                        .toList(),
                parts(uses.uses(), whole, at),
                grants(uses.grantedOn(), at).toList());
    }

    /** A grant, and what was granted on from there, one after the other. */
    private static Stream<ReceiptStory.Grant> grants(List<ReceiptUses.GrantedOn> granted, Names.At at) {
        return granted.stream()
                .flatMap(grant -> Stream.concat(
                        Stream.of(new ReceiptStory.Grant(
                                at.of(grant.fund()),
                                at.of(grant.receipt()),
                                grant.amount(),
                                parts(grant.uses(), grant.amount(), at))),
                        grants(grant.grantedOn(), at)));
    }

    private static List<ReceiptStory.Part> parts(List<ReceiptUses.Part> parts, Money whole, Names.At at) {
        return parts.stream()
                .map(part -> new ReceiptStory.Part(
                        part.kind(),
                        part.amount(),
                        ReceiptStory.share(part.amount(), whole),
                        at.of(part.fund()),
                        at.ofNullable(part.initiative()),
                        at.ofNullable(part.supplier() == null ? part.recipient() : part.supplier()),
                        part.category(),
                        at.ofNullable(part.otherFund()),
                        part.positions()))
                .toList();
    }

    @Override
    public Answer<MoneyAnswers> questions(@Nullable String source, @Nullable LocalDate on, AsOf asOf) {
        var day = on == null ? LocalDate.ofInstant(clock.instant(), AsOf.ZONE) : on;
        return moments.answer(asOf, VIEWS, position -> {
            var at = names.at(position);
            var tables = new ArrayList<MoneyTable>();
            if (source != null) {
                tables.add(cliff(source, day, position, at));
            }
            tables.addAll(List.of(
                    pledges(position, at),
                    ages(day, position, at),
                    advances(position, at),
                    notRunning(position, at),
                    notAccounted(position, at),
                    activities(position, at),
                    flows(position, at),
                    mechanisms(position)));
            var sources = parties.list(position, Map.of(), "", MOST).stream()
                    .map(party -> at.of(party.id()))
                    .sorted(Comparator.comparing(Ref::label))
                    .toList();
            return new MoneyAnswers(sources, at.ofNullable(source), day, tables);
        });
    }

    private MoneyTable cliff(String source, LocalDate on, long position, Names.At at) {
        var rows = questions.cliff(source, on, position).losses().stream()
                .map(loss -> List.of(
                        Cell.of(at.ofNullable(loss.fund() == null ? loss.initiative() : loss.fund())),
                        Cell.of(loss.income()),
                        Cell.of(loss.fromSource()),
                        Cell.text(loss.share() == null ? null : loss.share() + " %")))
                .toList();
        return new MoneyTable("cliff", List.of("what", "income", "from-source", "share"), rows);
    }

    private MoneyTable pledges(long position, Names.At at) {
        var rows = pledges
                .list(position, Map.of("confirmed", false, "reversed", false), "", MOST)
                .stream()
                .map(pledge -> List.of(
                        Cell.of(at.of(pledge.pledgor())),
                        Cell.of(at.of(pledge.fund())),
                        pledge.amount() == null ? Cell.key("money-questions.pm") : Cell.of(pledge.amount()),
                        Cell.text(pledge.pledgedOn().toString())))
                .toList();
        return new MoneyTable("pledges", List.of("party", "fund", "amount", "day"), rows);
    }

    private MoneyTable ages(LocalDate on, long position, Names.At at) {
        var rows = questions.ages(on, position).buckets().stream()
                .flatMap(bucket -> bucket.commitments().stream())
                .map(aged -> List.of(
                        Cell.of(at.of(aged.initiative())),
                        Cell.of(at.ofNullable(aged.recipient())),
                        Cell.of(aged.outstanding()),
                        Cell.text(Long.toString(aged.days()))))
                .toList();
        return new MoneyTable("ages", List.of("initiative", "party", "amount", "days"), rows.reversed());
    }

    private MoneyTable advances(long position, Names.At at) {
        var rows = questions.unspentAdvances(position, "", MOST).stream()
                .map(row -> List.of(
                        Cell.of(at.of(row.initiative())),
                        Cell.of(row.recipient() == null ? null : at.of(row.recipient())),
                        Cell.of(row.advanced())))
                .toList();
        return new MoneyTable("advances", List.of("initiative", "party", "amount"), rows);
    }

    private MoneyTable notRunning(long position, Names.At at) {
        var rows = questions.withoutResult(position).notRunning().stream()
                .map(row -> List.of(
                        Cell.of(at.of(row.initiative())),
                        Cell.key("phase." + row.phase()),
                        Cell.of(row.spent()),
                        Cell.of(row.advanced())))
                .toList();
        return new MoneyTable("not-running", List.of("initiative", "phase", "spent", "advanced"), rows);
    }

    private MoneyTable notAccounted(long position, Names.At at) {
        var rows = questions.withoutResult(position).notAccounted().stream()
                .map(row -> List.of(
                        Cell.of(at.of(row.initiative())),
                        Cell.of(at.ofNullable(row.recipient())),
                        Cell.of(row.disbursed())))
                .toList();
        return new MoneyTable("not-accounted", List.of("initiative", "party", "amount"), rows);
    }

    private MoneyTable activities(long position, Names.At at) {
        var rows = questions.stacking(position).activities().stream()
                .flatMap(activity -> activity.sources().stream()
                        .map(flow -> List.of(
                                Cell.of(at.of(activity.initiative())),
                                Cell.of(at.of(flow.payer())),
                                Cell.of(at.of(flow.fund())),
                                Cell.of(flow.amount()))))
                .toList();
        return new MoneyTable("activities", List.of("initiative", "party", "fund", "amount"), rows);
    }

    private MoneyTable flows(long position, Names.At at) {
        var rows = questions.stacking(position).flows().stream()
                .flatMap(flow -> flow.themes().stream()
                        .map(goal -> List.of(
                                Cell.of(at.of(flow.payer())),
                                Cell.of(at.of(flow.fund())),
                                Cell.text(goal.code()),
                                Cell.of(goal.amount()))))
                .toList();
        return new MoneyTable("flows", List.of("party", "fund", "theme", "amount"), rows);
    }

    private MoneyTable mechanisms(long position) {
        var rows = questions.mechanisms(position).mechanisms().stream()
                .map(use -> List.of(
                        Cell.key("mechanism." + use.mechanism()),
                        Cell.text(Long.toString(use.receipts())),
                        Cell.of(use.received().isEmpty() ? null : use.received().getFirst()),
                        Cell.text(Long.toString(use.commitments())),
                        Cell.of(use.committed().isEmpty() ? null : use.committed().getFirst())))
                .toList();
        return new MoneyTable(
                "mechanisms", List.of("mechanism", "receipts", "received", "commitments", "committed"), rows);
    }
}
