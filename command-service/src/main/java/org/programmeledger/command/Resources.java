package org.programmeledger.command;

import java.util.Map;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.banking.BankBookId;
import org.programmeledger.events.claims.ClaimId;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.incidents.IncidentId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.meetings.MeetingId;
import org.programmeledger.events.outcomes.ContractId;
import org.programmeledger.events.papers.PaperId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.programme.ProgrammeId;
import org.programmeledger.events.vault.FileId;

/** The address of each kind of aggregate, by the prefix of its id. */
final class Resources {

    private static final Map<String, String> COLLECTIONS = Map.ofEntries(
            Map.entry(ProgrammeId.PREFIX, "programmes"),
            Map.entry(PartyId.PREFIX, "parties"),
            Map.entry(CoalitionId.PREFIX, "coalitions"),
            Map.entry(DecisionId.PREFIX, "decisions"),
            Map.entry(MeetingId.PREFIX, "meetings"),
            Map.entry(InitiativeId.PREFIX, "initiatives"),
            Map.entry(FundId.PREFIX, "funds"),
            Map.entry(ClaimId.PREFIX, "claims"),
            Map.entry(ContractId.PREFIX, "outcome-contracts"),
            Map.entry(IncidentId.PREFIX, "incidents"),
            Map.entry(PersonId.PREFIX, "people"),
            Map.entry(FileId.PREFIX, "personal-files"),
            Map.entry(PaperId.PREFIX, "papers"));

    private Resources() {}

    /** {@code fund_…} is at {@code /v1/funds/fund_…}; a bank book has no address but that of its lines. */
    static String pathOf(String stream) {
        if (LedgerId.isValid(BankBookId.PREFIX, stream)) {
            return "/v1/funds/" + new BankBookId(stream).fund() + "/bank-lines";
        }
        var collection = COLLECTIONS.get(stream.substring(0, stream.indexOf('_')));
        if (collection == null) {
            throw new IllegalArgumentException("no collection for " + stream);
        }
        return "/v1/" + collection + "/" + stream;
    }
}
