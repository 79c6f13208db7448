package org.programmeledger.command;

import java.util.ArrayList;
import java.util.List;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.events.EventCatalogue;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.banking.BankEvent;
import org.programmeledger.events.claims.ClaimEvent;
import org.programmeledger.events.coalition.CoalitionEvent;
import org.programmeledger.events.decisions.DecisionEvent;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.incidents.IncidentEvent;
import org.programmeledger.events.incidents.IncidentEvent.NarrativeErased;
import org.programmeledger.events.incidents.IncidentEvent.NarrativeKept;
import org.programmeledger.events.incidents.IncidentEvent.NarrativeReplaced;
import org.programmeledger.events.initiatives.InitiativeEvent;
import org.programmeledger.events.meetings.MeetingEvent;
import org.programmeledger.events.outcomes.ContractEvent;
import org.programmeledger.events.papers.PaperEvent;
import org.programmeledger.events.parties.PartyEvent;
import org.programmeledger.events.people.PersonEvent;
import org.programmeledger.events.programme.ProgrammeEvent;
import org.programmeledger.events.vault.EntryId;
import org.programmeledger.events.vault.FileEvent;
import org.programmeledger.events.vault.FileEvent.EntryErased;
import org.programmeledger.events.vault.FileEvent.EntryKept;
import org.programmeledger.events.vault.FileEvent.EntryReplaced;
import org.programmeledger.events.vault.FileEvent.PersonalDataErased;
import org.programmeledger.vault.PersonVault;
import org.springframework.stereotype.Component;

/**
 * Does in the vault what the log says: keeps what an event mentions, destroys what an event says is erased. What was done
 * is done again without harm, so it does not matter who follows, or how many do.
 */
@Component
final class VaultFollower {

    private static final int SOME = 1000;
    private static final List<Class<? extends LedgerEvent>> ABOUT_ENTRIES =
            List.of(FileEvent.class, NarrativeKept.class, NarrativeReplaced.class, NarrativeErased.class);

    private final PersonVault vault;
    private final LogReader log;
    private final List<String> others;

    VaultFollower(PersonVault vault, LogReader log, EventCatalogue catalogue) {
        this.vault = vault;
        this.log = log;
        this.others = catalogue.entries().stream()
                .filter(entry -> ABOUT_ENTRIES.stream().noneMatch(type -> type.isAssignableFrom(entry.type())))
                .map(EventCatalogue.Entry::name)
                .toList();
    }

    /** Up to the end of the log as it is now. */
    void follow() {
        long head = log.writtenHead().position();
        long from = vault.position();
        if (from > head) { // The log was restored to an earlier moment, and has other events after it now.
            vault.startAgain();
            from = 0;
        }
        while (from < head) {
            from = follow(from, head);
            vault.movedTo(from);
        }
    }

    private long follow(long after, long head) {
        var events =
                log.stored(after, head, others, SOME).stream().map(log::decode).toList();
        var kept = new ArrayList<EntryId>();
        var erased = new ArrayList<EntryId>();
        for (var event : events) {
            sort(event.event(), kept, erased);
        }
        vault.keep(kept);
        vault.erase(erased);
        return events.size() < SOME ? head : events.getLast().position();
    }

    private static void sort(LedgerEvent event, List<EntryId> kept, List<EntryId> erased) {
        switch (event) {
            case FileEvent file -> sort(file, kept, erased);
            case IncidentEvent incident -> sort(incident, kept, erased);
            case ProgrammeEvent _,
                    PartyEvent _,
                    CoalitionEvent _,
                    DecisionEvent _,
                    MeetingEvent _,
                    InitiativeEvent _,
                    FundEvent _,
                    ClaimEvent _,
                    ContractEvent _,
                    PersonEvent _,
                    BankEvent _,
                    PaperEvent _ -> throw new IllegalStateException("not about an entry: " + event.getClass());
        }
    }

    private static void sort(FileEvent event, List<EntryId> kept, List<EntryId> erased) {
        switch (event) {
            case EntryKept entry -> kept.add(entry.sealed().entry());
            case EntryReplaced entry -> {
                kept.add(entry.sealed().entry());
                erased.add(entry.replaced());
            }
            case EntryErased entry -> erased.add(entry.entry());
            case PersonalDataErased all -> erased.addAll(all.erased());
        }
    }

    private static void sort(IncidentEvent event, List<EntryId> kept, List<EntryId> erased) {
        switch (event) {
            case NarrativeKept narrative -> kept.add(narrative.sealed().entry());
            case NarrativeReplaced narrative -> {
                kept.add(narrative.sealed().entry());
                erased.add(narrative.replaced());
            }
            case NarrativeErased narrative -> erased.add(narrative.entry());
            case IncidentEvent.IncidentRecorded _,
                    IncidentEvent.IncidentReclassified _,
                    IncidentEvent.IncidentClosed _ -> throw new IllegalStateException("not about an entry");
        }
    }
}
