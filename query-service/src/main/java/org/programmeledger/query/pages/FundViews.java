package org.programmeledger.query.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.programmeledger.events.funding.ReceiptId;
import org.programmeledger.query.Filter;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.funding.CommitmentRow;
import org.programmeledger.query.funding.Expenditures;
import org.programmeledger.query.funding.FundRow;
import org.programmeledger.query.funding.PledgeRow;
import org.programmeledger.query.funding.ReservationRow;
import org.programmeledger.query.layers.LayerRow;
import org.programmeledger.query.layers.LayerView;
import org.programmeledger.query.lineage.Lineage;
import org.programmeledger.query.statements.FiscalYears;
import org.springframework.stereotype.Component;

/** What the page of a fund shows. */
@Component
class FundViews {

    /** The views that it is made of. */
    static final List<String> VIEWS = List.of(
            "programme",
            "party",
            "initiative",
            "fund",
            "decision",
            "pledge",
            "commitment",
            "reservation",
            "expenditure",
            "amendment",
            "fiscal_year",
            "layer",
            "lineage",
            "journal",
            "audit");

    /** How many of each list are shown. */
    static final int MOST = 50;

    private final HistoryView<FundRow> funds;
    private final HistoryView<PledgeRow> pledges;
    private final HistoryView<CommitmentRow> commitments;
    private final HistoryView<ReservationRow> reservations;
    private final Expenditures expenditures;
    private final LayerView layers;
    private final Lineage lineage;
    private final FiscalYears years;
    private final Names names;

    FundViews(
            HistoryView<FundRow> funds,
            HistoryView<PledgeRow> pledges,
            HistoryView<CommitmentRow> commitments,
            HistoryView<ReservationRow> reservations,
            Expenditures expenditures,
            LayerView layers,
            Lineage lineage,
            FiscalYears years,
            Names names) {
        this.funds = funds;
        this.pledges = pledges;
        this.commitments = commitments;
        this.reservations = reservations;
        this.expenditures = expenditures;
        this.layers = layers;
        this.lineage = lineage;
        this.years = years;
        this.names = names;
    }

    Optional<FundDetails> fund(String id, long position) {
        return funds.find(id, position).map(fund -> details(fund, position));
    }

    private FundDetails details(FundRow fund, long position) {
        var at = names.at(position);
        var ofFund = new Filter().with("fund", fund.id().value()).members();
        var pending = new Filter()
                .with("fund", fund.id().value())
                .with("state", ReservationRow.State.PENDING)
                .members();
        return new FundDetails(
                MoneyViews.row(fund, at),
                FundAmounts.of(fund),
                RestrictionShown.of(fund.restriction(), fund.programme(), at),
                latest(pledges, ofFund, position, row -> pledge(row, at)),
                receipts(fund, position, at),
                latest(
                        reservations,
                        pending,
                        position,
                        row -> new FundDetails.Reservation(row, at.of(row.initiative()))),
                latest(commitments, ofFund, position, row -> commitment(row, at)),
                new Cut<>(
                        expenditures.latest(position, ofFund, MOST).stream()
                                .map(row -> expenditure(row, at))
                                .toList(),
                        expenditures.count(position, ofFund)),
                years.all(fund, position));
    }

    private static <R extends Record, T> Cut<T> latest(
            HistoryView<R> view, Map<String, ?> filter, long position, Function<R, T> shown) {
        return new Cut<>(
                view.latest(position, filter, HistoryView.END, MOST).stream()
                        .map(shown)
                        .toList(),
                view.count(position, filter));
    }

    private static FundDetails.Pledge pledge(PledgeRow pledge, Names.At at) {
        return new FundDetails.Pledge(
                at.of(pledge.pledgor()),
                pledge.pledgedOn(),
                pledge.position(),
                pledge.amount(),
                pledge.received(),
                pledge.confirmed(),
                pledge.reversed());
    }

    private Cut<FundDetails.Receipt> receipts(FundRow fund, long position, Names.At at) {
        var rows = layers.list(fund.id(), position, null, MOST);
        var receipts = rows.stream()
                .flatMap(layer -> Stream.ofNullable(layer.receipt()).map(ReceiptId::value))
                .toList();
        var payers = lineage.payers(receipts, position);
        return new Cut<>(
                rows.stream().map(layer -> receipt(layer, payers, fund, at)).toList(),
                layers.count(fund.id(), position));
    }

    private static FundDetails.Receipt receipt(LayerRow layer, Map<String, String> payers, FundRow fund, Names.At at) {
        var receipt = layer.receipt();
        var restriction = layer.restriction();
        return new FundDetails.Receipt(
                layer,
                receipt == null ? null : at.ofNullable(payers.get(receipt.value())),
                restriction == null ? null : RestrictionShown.of(restriction, fund.programme(), at));
    }

    private static FundDetails.Commitment commitment(CommitmentRow row, Names.At at) {
        var recipient = row.recipient();
        var decision = row.decision();
        return new FundDetails.Commitment(
                row,
                at.of(row.initiative()),
                recipient == null ? null : at.of(recipient),
                decision == null ? null : at.of(decision),
                row.waivers().stream().map(at::of).toList());
    }

    private static FundDetails.Expenditure expenditure(Expenditures.Expenditure row, Names.At at) {
        var supplier = row.supplier();
        return new FundDetails.Expenditure(row, at.of(row.initiative()), supplier == null ? null : at.of(supplier));
    }
}
