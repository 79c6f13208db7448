package org.programmeledger.query.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.programmeledger.query.BoTu.codes;
import static org.programmeledger.query.BoTu.eur;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.party;
import static org.programmeledger.query.BoTu.receipt;
import static org.programmeledger.query.lineage.MoneyFacts.opened;
import static org.programmeledger.query.lineage.MoneyFacts.received;
import static org.programmeledger.query.lineage.MoneyFacts.reversed;
import static org.programmeledger.query.lineage.MoneyFacts.transaction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.events.funding.Layer;
import org.programmeledger.events.funding.MovingEvent.RefundMade;
import org.programmeledger.events.funding.MovingEvent.TransferArrived;
import org.programmeledger.events.funding.MovingEvent.TransferSent;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.query.History;
import org.programmeledger.query.ViewsDatabase;

/** A layer is told by what came in with its receipt, what it may serve, and what left the fund unspent. */
class LayerViewIT {

    private static final Restriction YOUTH = new Restriction(codes("youth"), List.of(), List.of(), null, null);
    private static final ReceiptRecorded FOR_YOUTH = new ReceiptRecorded(
            fund(1), receipt(1), party(1), eur("100.00"), "NL-1", null, null, YOUTH, null, null, null);
    private static final RefundMade REFUND =
            new RefundMade(fund(1), transaction(1), receipt(1), party(1), eur("10.00"), "NL-2");
    private static final List<Layer> SENT = List.of(new Layer(receipt(1), eur("30.00"), YOUTH));

    private final ViewsDatabase database = ViewsDatabase.fresh();
    private final LayerView layers = new LayerView(database.template(), database.views());
    private final History history = History.of(opened(1), opened(2), FOR_YOUTH);

    @AfterEach
    void close() {
        database.close();
    }

    private void feed() {
        ViewsDatabase.feed(layers, history.events(), 2);
    }

    private List<LayerRow> list(long number, long asOf) {
        return list(number, asOf, null, 10);
    }

    private List<LayerRow> list(long number, long asOf, @Nullable String after, int limit) {
        return layers.list(fund(number), asOf, after, limit);
    }

    @Test
    void whatWasRefundedOrSentOnWasReceivedAndPassedOn() {
        history.and(REFUND, new TransferSent(fund(1), transaction(2), fund(2), eur("30.00"), SENT, null));
        feed();

        assertThat(list(1, 3))
                .extracting(LayerRow::received, LayerRow::passedOn, LayerRow::free)
                .containsExactly(tuple(eur("100.00"), eur("0.00"), eur("100.00")));
        assertThat(list(1, 4))
                .extracting(LayerRow::received, LayerRow::passedOn, LayerRow::free)
                .containsExactly(tuple(eur("100.00"), eur("10.00"), eur("90.00")));
        assertThat(list(1, 5))
                .extracting(LayerRow::received, LayerRow::passedOn, LayerRow::free)
                .containsExactly(tuple(eur("100.00"), eur("40.00"), eur("60.00")));
    }

    @Test
    void aReversedRefundWasNotPassedOnAndAReversedReceiptNotReceived() {
        var back = reversed(3, REFUND);
        history.and(REFUND, back, reversed(4, back));
        feed();
        assertThat(list(1, 5))
                .extracting(LayerRow::received, LayerRow::passedOn)
                .containsExactly(tuple(eur("100.00"), eur("0.00")));
        assertThat(list(1, 6))
                .as("the reversal was reversed")
                .extracting(LayerRow::received, LayerRow::passedOn)
                .containsExactly(tuple(eur("100.00"), eur("10.00")));

        var other = received(1, 2, 1, "7.00");
        history.and(other, reversed(5, other));
        layers.apply(history.events().subList(6, 8));
        assertThat(list(1, 8).getLast())
                .extracting(LayerRow::received, LayerRow::passedOn, LayerRow::free)
                .containsExactly(eur("0.00"), eur("0.00"), eur("0.00"));
    }

    @Test
    void whatALayerMayServeGoesAlongToTheOtherFund() {
        history.and(
                new TransferSent(fund(1), transaction(2), fund(2), eur("30.00"), SENT, null),
                new TransferArrived(fund(2), transaction(3), transaction(2), fund(1), eur("30.00"), SENT));
        feed();

        assertThat(list(2, 4)).isEmpty();
        for (var layer : List.of(list(1, 5).getFirst(), list(2, 5).getFirst())) {
            assertThat(layer.receipt()).isEqualTo(receipt(1));
            assertThat(layer.restriction()).isEqualTo(YOUTH);
        }
        assertThat(list(2, 5))
                .extracting(LayerRow::fund, LayerRow::received, LayerRow::free)
                .containsExactly(tuple(fund(2), eur("30.00"), eur("30.00")));
    }

    @Test
    void layersAreListedPageByPageInTheOrderOfTheirReceiptsAndCounted() {
        history.and(received(1, 3, 1, "3.00"), REFUND, received(1, 2, 1, "2.00"), received(2, 4, 1, "4.00"));
        feed();

        assertThat(list(1, 7)).extracting(LayerRow::receipt).containsExactly(receipt(1), receipt(2), receipt(3));
        assertThat(list(1, 7, receipt(1).value(), 1))
                .extracting(LayerRow::receipt)
                .containsExactly(receipt(2));
        assertThat(layers.count(fund(1), 7)).isEqualTo(3);
        assertThat(layers.count(fund(1), 4)).as("as it was known before").isEqualTo(2);
        assertThat(layers.count(fund(2), 7)).isEqualTo(1);
    }
}
