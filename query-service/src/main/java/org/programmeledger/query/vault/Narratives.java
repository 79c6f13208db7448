package org.programmeledger.query.vault;

import java.util.List;
import java.util.Optional;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.events.incidents.IncidentEvent;
import org.programmeledger.events.incidents.IncidentEvent.IncidentClosed;
import org.programmeledger.events.incidents.IncidentEvent.IncidentReclassified;
import org.programmeledger.events.incidents.IncidentEvent.IncidentRecorded;
import org.programmeledger.events.incidents.IncidentEvent.NarrativeErased;
import org.programmeledger.events.incidents.IncidentEvent.NarrativeKept;
import org.programmeledger.events.incidents.IncidentEvent.NarrativeReplaced;
import org.programmeledger.events.incidents.IncidentId;
import org.programmeledger.events.vault.EntryKind;
import org.programmeledger.events.vault.SealedEntry;
import org.programmeledger.http.Caller;
import org.programmeledger.http.Problem;
import org.programmeledger.query.vault.PersonalData.Item;
import org.programmeledger.rights.Access;
import org.programmeledger.vault.AccessPurpose;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What was told about incidents, for those who may read it. */
@Component
public final class Narratives {

    /** The purposes for which somebody reads a narrative. */
    private static final List<AccessPurpose> PURPOSES =
            List.of(AccessPurpose.RESPOND, AccessPurpose.AUDIT, AccessPurpose.LEGAL_DUTY);

    private final LogReader log;
    private final Readings readings;

    Narratives(LogReader log, Readings readings) {
        this.log = log;
        this.readings = readings;
    }

    /** Whether whoever asks has a role in which this purpose may be stated. */
    static boolean mayState(AccessPurpose purpose) {
        return Access.current().stream()
                .flatMap(access -> access.grants().stream())
                .anyMatch(grant -> purpose.isOpenTo(grant.role()));
    }

    /** The purposes that whoever asks may state. */
    public static List<AccessPurpose> purposes() {
        return PURPOSES.stream().filter(Narratives::mayState).toList();
    }

    /** Whether something was told that is not erased. */
    public boolean isTold(IncidentId incident) {
        return mention(incident).isPresent();
    }

    /**
     * The text, for this purpose; the reading is written down.
     *
     * @return empty when it is erased or damaged
     * @throws Problem 403 for a purpose that does not open narratives or that no role of the reader may state, 404 when
     *     nothing was told, 503 when it cannot be read now
     */
    public Optional<String> text(IncidentId incident, AccessPurpose purpose) {
        var texts = read(incident, purpose).texts();
        return texts == null ? Optional.empty() : Optional.ofNullable(texts.get("text"));
    }

    Item read(IncidentId incident, AccessPurpose purpose) {
        if (!PURPOSES.contains(purpose) || !mayState(purpose)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        }
        var mention = mention(incident).orElseThrow(Problem::notFound);
        return readings.item(
                mention, EntryKind.NARRATIVE, null, Caller.current().actor(), purpose);
    }

    /** The last narrative that was told and not erased. */
    private Optional<SealedEntry> mention(IncidentId incident) {
        Optional<SealedEntry> last = Optional.empty();
        for (var recorded : log.stream(incident.value(), 0)) {
            last = switch ((IncidentEvent) recorded.event()) {
                case NarrativeKept(var _, var mention) -> Optional.of(mention);
                case NarrativeReplaced(var _, var _, var mention) -> Optional.of(mention);
                case NarrativeErased _ -> Optional.empty();
                case IncidentRecorded _, IncidentReclassified _, IncidentClosed _ -> last;
            };
        }
        return last;
    }
}
