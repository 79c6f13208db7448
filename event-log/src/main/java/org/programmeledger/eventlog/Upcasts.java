package org.programmeledger.eventlog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.programmeledger.eventlog.EventCodec.Stored;
import org.programmeledger.events.EventCatalogue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How an event that was stored under an earlier revision is read as the current one. Pure: text to text, one revision at a
 * time, never dropping an event. The stored bytes stay as they are.
 */
final class Upcasts {

    /** An earlier shape of a type. */
    private record Earlier(String type, int revision) {}

    /** What did not say on which decision it rests. */
    private static final List<String> RESTS_ON_A_DECISION = List.of(
            "funding.disbursement-made", "funding.transfer-sent", "funding.overrun-covered", "funding.year-closed");

    private final EventCatalogue catalogue;
    private final JsonMapper json = JsonMapper.shared();
    private final Map<Earlier, UnaryOperator<ObjectNode>> steps = new HashMap<>();

    Upcasts(EventCatalogue catalogue) {
        this.catalogue = catalogue;
        steps.put(new Earlier("funding.fund-opened", 1), Upcasts::restrictedByThemes);
        steps.put(new Earlier("funding.fund-opened", 2), fund -> fund.put("commitsOnCommitmentsIn", false));
        steps.put(new Earlier("funding.pledge-recorded", 1), pledge -> absent(pledge, "expectedOn", "flow"));
        steps.put(new Earlier("funding.receipt-recorded", 1), Upcasts::receivedForAnything);
        steps.put(new Earlier("funding.funds-committed", 1), Upcasts::committedWithoutTerms);
        steps.put(
                new Earlier("funding.funds-committed", 2),
                commitment -> waivingNothing(absent(commitment, "decision")));
        steps.put(new Earlier("funding.funds-reserved", 1), Upcasts::waivingNothing);
        for (var type : RESTS_ON_A_DECISION) {
            steps.put(new Earlier(type, 1), event -> absent(event, "decision"));
        }
        steps.put(
                new Earlier("funding.commitment-released", 1), release -> unattributed(absent(release, "transaction")));
    }

    /** Whether text stored so can be read by this version. */
    boolean reach(String type, int revision) {
        var entry = catalogue.named(type);
        if (entry == null) {
            return false;
        }
        int at = revision;
        while (at < entry.revision() && steps.containsKey(new Earlier(type, at))) {
            at++;
        }
        return at == entry.revision();
    }

    /** The same event in the current revision; the text itself where it is current, or where nothing leads there. */
    Stored upcast(Stored stored) {
        var step = steps.get(new Earlier(stored.type(), stored.revision()));
        if (step == null || !reach(stored.type(), stored.revision())) {
            return stored;
        }
        try {
            if (json.readTree(stored.payload()) instanceof ObjectNode payload) {
                var next = json.writeValueAsString(step.apply(payload));
                return upcast(new Stored(stored.type(), stored.revision() + 1, next));
            }
        } catch (JacksonException unreadable) {
            throw new EventCodec.Misfit("stored " + stored.type() + " is no JSON", unreadable);
        }
        throw new EventCodec.Misfit("stored " + stored.type() + " is no object", null);
    }

    /** A fund could only be restricted to themes. */
    private static ObjectNode restrictedByThemes(ObjectNode fund) {
        var restriction = anything(fund.putObject("restriction"));
        var themes = fund.remove("themes");
        if (themes != null) {
            restriction.set("themes", themes);
        }
        return fund;
    }

    private static ObjectNode receivedForAnything(ObjectNode receipt) {
        anything(receipt.putObject("restriction"));
        return absent(receipt, "commitmentIn", "flow", "mechanism", "regrant");
    }

    private static ObjectNode committedWithoutTerms(ObjectNode commitment) {
        commitment.putArray("conditions");
        return unattributed(absent(commitment, "recipient", "until", "reservation", "mechanism"));
    }

    /** It was not written down from which receipt: one draw without one. */
    private static ObjectNode unattributed(ObjectNode event) {
        var draw = event.putArray("draws").addObject();
        draw.putNull("receipt");
        var amount = event.get("amount");
        if (amount != null) {
            draw.set("amount", amount);
        }
        return event;
    }

    private static ObjectNode waivingNothing(ObjectNode event) {
        event.putArray("waivers");
        return event;
    }

    private static ObjectNode anything(ObjectNode restriction) {
        List.of("themes", "lines", "initiatives").forEach(restriction::putArray);
        return absent(restriction, "from", "until");
    }

    private static ObjectNode absent(ObjectNode object, String... members) {
        for (var member : members) {
            object.putNull(member);
        }
        return object;
    }
}
