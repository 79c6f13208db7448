package org.programmeledger.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.programmeledger.events.banking.BankEvent;
import org.programmeledger.events.claims.ClaimEvent;
import org.programmeledger.events.coalition.CoalitionEvent;
import org.programmeledger.events.decisions.DecisionEvent;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.incidents.IncidentEvent;
import org.programmeledger.events.initiatives.InitiativeEvent;
import org.programmeledger.events.meetings.MeetingEvent;
import org.programmeledger.events.outcomes.ContractEvent;
import org.programmeledger.events.papers.PaperEvent;
import org.programmeledger.events.parties.PartyEvent;
import org.programmeledger.events.people.PersonEvent;
import org.programmeledger.events.programme.ProgrammeEvent;
import org.programmeledger.events.vault.FileEvent;

/**
 * A fact in the log. One sealed family per bounded context (domain page, section 2); every leaf is a record that carries
 * {@link StoredAs}. No leaf carries personal data (invariant 20): persons are pseudonymous ids.
 */
public sealed interface LedgerEvent
        permits ProgrammeEvent,
                PartyEvent,
                CoalitionEvent,
                DecisionEvent,
                MeetingEvent,
                InitiativeEvent,
                FundEvent,
                ClaimEvent,
                ContractEvent,
                IncidentEvent,
                PersonEvent,
                FileEvent,
                BankEvent,
                PaperEvent {

    /** The stream this fact belongs to: the id of its aggregate, for example {@code fund_0198…}. */
    @JsonIgnore
    String stream();
}
