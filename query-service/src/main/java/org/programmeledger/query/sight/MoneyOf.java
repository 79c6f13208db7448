package org.programmeledger.query.sight;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.EventCodec;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.banking.BankEvent;
import org.programmeledger.events.claims.ClaimEvent;
import org.programmeledger.events.coalition.CoalitionEvent;
import org.programmeledger.events.decisions.DecisionEvent;
import org.programmeledger.events.funding.FundEntry;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.incidents.IncidentEvent;
import org.programmeledger.events.initiatives.InitiativeEvent;
import org.programmeledger.events.meetings.MeetingEvent;
import org.programmeledger.events.outcomes.ContractEvent;
import org.programmeledger.events.outcomes.ContractEvent.ContractSigned;
import org.programmeledger.events.outcomes.ContractEvent.OutcomesSubmitted;
import org.programmeledger.events.outcomes.ContractEvent.OutcomesVerified;
import org.programmeledger.events.papers.PaperEvent;
import org.programmeledger.events.parties.PartyEvent;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.PersonEvent;
import org.programmeledger.events.programme.ProgrammeEvent;
import org.programmeledger.events.vault.FileEvent;

/**
 * Whose an event is, as ids. Money is that of the fund it is in, and of the parties the event itself names; who owns the
 * fund is found by the fund's id when somebody asks, because the later events of a fund do not repeat it. No ids: nobody's
 * but those who may see the whole.
 */
public final class MoneyOf {

    private MoneyOf() {}

    /**
     * The ids; empty for what everybody may see who may ask at all. A new family of events must say here whose it is. What
     * happened to people is no funder's business, also where it is not about money.
     */
    public static Optional<List<String>> event(LedgerEvent event) {
        return switch (event) {
            case FundEvent money -> Optional.of(money(money));
            case IncidentEvent _, PersonEvent _, FileEvent _, BankEvent _, PaperEvent _ -> Optional.of(List.of());
            case ContractEvent contract -> Optional.of(contract(contract));
            case DecisionEvent _, MeetingEvent _ -> Optional.of(List.of());
            case CoalitionEvent.DecisionEntered entry ->
                Optional.of(money(entry.subject().fund()));
            case ProgrammeEvent _, PartyEvent _, CoalitionEvent _, InitiativeEvent _, ClaimEvent _ -> Optional.empty();
        };
    }

    private static List<String> money(@Nullable FundId fund) {
        return fund == null ? List.of() : List.of(fund.value());
    }

    private static List<String> money(FundEvent event) {
        var party = FundEntry.of(event).party();
        return Stream.concat(
                        Stream.of(event.fund().value()),
                        Stream.ofNullable(party).map(PartyId::value))
                .toList();
    }

    /** Its parties know that it was signed, and see what counts in its view; the pseudonyms are for who sees the whole. */
    private static List<String> contract(ContractEvent event) {
        return switch (event) {
            case ContractSigned signed ->
                Stream.concat(
                                signed.bond().interested(),
                                Stream.of(signed.bond().verifier()))
                        .map(PartyId::value)
                        .toList();
            case OutcomesSubmitted _, OutcomesVerified _ -> List.of();
        };
    }

    /** Whose money a recorded event is about; of one that cannot be understood, that of its stream: a fund's owner sees it. */
    public static Optional<List<String>> recorded(RecordedEvent recorded) {
        try {
            return event(recorded.event());
        } catch (EventCodec.UnreadableEvent unreadable) {
            return Optional.of(List.of(recorded.stream()));
        }
    }

    /** As an array of PostgreSQL in text. Ids need no quotes. */
    public static String column(List<String> ids) {
        return "{" + String.join(",", ids) + "}";
    }
}
