package org.programmeledger.command.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.programmeledger.command.BoTu.PROGRAMME;
import static org.programmeledger.command.BoTu.code;
import static org.programmeledger.command.BoTu.codes;
import static org.programmeledger.command.BoTu.id;
import static org.programmeledger.command.BoTu.incident;
import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.BoTu;
import org.programmeledger.command.History;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.incidents.IncidentCommand.CloseIncident;
import org.programmeledger.command.incidents.IncidentCommand.EraseNarrative;
import org.programmeledger.command.incidents.IncidentCommand.ReclassifyIncident;
import org.programmeledger.command.incidents.IncidentCommand.RecordIncident;
import org.programmeledger.command.incidents.IncidentCommand.TellNarrative;
import org.programmeledger.command.incidents.IncidentRejection.ClassificationUnchanged;
import org.programmeledger.command.incidents.IncidentRejection.IncidentIsClosed;
import org.programmeledger.command.incidents.IncidentRejection.PersonalDataWereErased;
import org.programmeledger.command.incidents.IncidentRejection.UnknownAffectedGroups;
import org.programmeledger.command.incidents.IncidentRejection.UnknownAreaCell;
import org.programmeledger.command.incidents.IncidentRejection.UnknownEntry;
import org.programmeledger.command.incidents.IncidentRejection.UnknownIncidentType;
import org.programmeledger.command.incidents.IncidentRejection.UnknownProgramme;
import org.programmeledger.events.incidents.IncidentEvent;
import org.programmeledger.events.incidents.IncidentEvent.IncidentClosed;
import org.programmeledger.events.incidents.IncidentEvent.IncidentReclassified;
import org.programmeledger.events.incidents.IncidentEvent.IncidentRecorded;
import org.programmeledger.events.incidents.IncidentEvent.NarrativeErased;
import org.programmeledger.events.incidents.IncidentEvent.NarrativeKept;
import org.programmeledger.events.incidents.IncidentEvent.NarrativeReplaced;
import org.programmeledger.events.incidents.IncidentId;
import org.programmeledger.events.incidents.Severity;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.programme.ProgrammeId;
import org.programmeledger.events.vault.EntryId;
import org.programmeledger.events.vault.FileEvent.PersonalDataErased;
import org.programmeledger.events.vault.FileId;
import org.programmeledger.events.vault.SealedEntry;

class IncidentDeciderTest {

    private static final IncidentId INCIDENT = incident(1);
    private static final ProgrammeId ELSEWHERE = new ProgrammeId(id(ProgrammeId.PREFIX, 2));

    private static final PersonId PERSON = new PersonId(id(PersonId.PREFIX, 1));
    private static final SealedEntry TOLD = new SealedEntry(new EntryId(id(EntryId.PREFIX, 1)), "ab".repeat(32));
    private static final SealedEntry TOLD_ANEW = new SealedEntry(new EntryId(id(EntryId.PREFIX, 2)), "cd".repeat(32));

    private final History history = History.of(BoTu.world());

    private Verdict<IncidentEvent> when(IncidentCommand command) {
        return IncidentDecider.decide(command, history.stateOf(command.incident(), IncidentState.FOLD), history);
    }

    private static RecordIncident record(ProgrammeId programme, String type, String cell, String... groups) {
        return new RecordIncident(INCIDENT, programme, code(type), code(cell), Severity.LOW, codes(groups));
    }

    private static IncidentRecorded recorded(String... groups) {
        return new IncidentRecorded(
                INCIDENT, PROGRAMME, code("violence"), code("schiedamseweg"), Severity.LOW, codes(groups));
    }

    private static ReclassifyIncident reclassify(String type, Severity severity) {
        return new ReclassifyIncident(INCIDENT, code(type), severity);
    }

    @Test
    void anIncidentIsRecordedWithEachGroupOnce() {
        assertThat(when(record(PROGRAMME, "violence", "schiedamseweg", "elderly", "youth", "elderly")))
                .isEqualTo(accept(recorded("elderly", "youth")));
    }

    @Test
    void anIncidentMayAffectNoGroup() {
        assertThat(when(record(PROGRAMME, "violence", "schiedamseweg"))).isEqualTo(accept(recorded()));
    }

    @Test
    void unknownProgrammeBeforeUnknownIncidentType() {
        assertThat(when(record(ELSEWHERE, "no", "no", "no"))).isEqualTo(refuse(new UnknownProgramme(ELSEWHERE)));
    }

    @Test
    void unknownIncidentTypeBeforeUnknownAreaCell() {
        assertThat(when(record(PROGRAMME, "no", "no", "no"))).isEqualTo(refuse(new UnknownIncidentType(code("no"))));
    }

    @Test
    void unknownAreaCellBeforeUnknownAffectedGroups() {
        assertThat(when(record(PROGRAMME, "violence", "no", "no"))).isEqualTo(refuse(new UnknownAreaCell(code("no"))));
    }

    @Test
    void unknownAffectedGroupsAreAllNamed() {
        assertThat(when(record(PROGRAMME, "violence", "schiedamseweg", "cats", "youth", "dogs")))
                .isEqualTo(refuse(new UnknownAffectedGroups(codes("cats", "dogs"))));
    }

    @Test
    void anOpenIncidentIsReclassifiedByTypeOrBySeverity() {
        history.and(recorded());

        assertThat(when(reclassify("intolerance", Severity.LOW)))
                .isEqualTo(accept(new IncidentReclassified(INCIDENT, code("intolerance"), Severity.LOW)));
        assertThat(when(reclassify("violence", Severity.HIGH)))
                .isEqualTo(accept(new IncidentReclassified(INCIDENT, code("violence"), Severity.HIGH)));
    }

    @Test
    void reclassificationToAnUnknownIncidentType() {
        history.and(recorded());

        assertThat(when(reclassify("no", Severity.LOW))).isEqualTo(refuse(new UnknownIncidentType(code("no"))));
    }

    @Test
    void classificationUnchangedComparesWithTheLastOne() {
        history.and(recorded(), new IncidentReclassified(INCIDENT, code("intolerance"), Severity.HIGH));

        assertThat(when(reclassify("intolerance", Severity.HIGH)))
                .isEqualTo(refuse(new ClassificationUnchanged(code("intolerance"), Severity.HIGH)));
        assertThat(when(reclassify("violence", Severity.LOW))).isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void anOpenIncidentIsClosed() {
        history.and(recorded());

        assertThat(when(new CloseIncident(INCIDENT))).isEqualTo(accept(new IncidentClosed(INCIDENT)));
    }

    @Test
    void incidentIsClosedBeforeUnknownIncidentType() {
        history.and(recorded(), new IncidentClosed(INCIDENT));

        assertThat(when(new CloseIncident(INCIDENT))).isEqualTo(refuse(new IncidentIsClosed()));
        assertThat(when(reclassify("no", Severity.LOW))).isEqualTo(refuse(new IncidentIsClosed()));
    }

    @Test
    void whatWasToldIsMentionedAfterTheIncidentItself() {
        assertThat(when(recordTelling(PERSON)))
                .isEqualTo(new Verdict.Accepted<IncidentEvent>(
                        List.of(recorded(), new NarrativeKept(INCIDENT, TOLD)), List.of()));
    }

    @Test
    void nothingIsToldAboutSomebodyWhosePersonalDataWereErased() {
        history.and(new PersonalDataErased(FileId.of(PERSON), List.of(), List.of()));

        assertThat(when(recordTelling(PERSON))).isEqualTo(refuse(new PersonalDataWereErased(PERSON)));
        history.and(recorded());
        assertThat(when(new TellNarrative(INCIDENT, TOLD, List.of(PERSON))))
                .isEqualTo(refuse(new PersonalDataWereErased(PERSON)));
    }

    @Test
    void toldAnewItReplacesWhatWasTold() {
        history.and(recorded());
        assertThat(when(new TellNarrative(INCIDENT, TOLD, List.of())))
                .isEqualTo(accept(new NarrativeKept(INCIDENT, TOLD)));
        history.and(new NarrativeKept(INCIDENT, TOLD));

        assertThat(when(new TellNarrative(INCIDENT, TOLD_ANEW, List.of(PERSON))))
                .isEqualTo(accept(new NarrativeReplaced(INCIDENT, TOLD.entry(), TOLD_ANEW)));
    }

    @Test
    void whatWasToldIsErasedAlsoOfAClosedIncidentAndOnce() {
        history.and(recorded(), new NarrativeKept(INCIDENT, TOLD), new IncidentClosed(INCIDENT));

        assertThat(when(new EraseNarrative(INCIDENT, TOLD_ANEW.entry())))
                .isEqualTo(refuse(new UnknownEntry(TOLD_ANEW.entry())));
        assertThat(when(new EraseNarrative(INCIDENT, TOLD.entry())))
                .isEqualTo(accept(new NarrativeErased(INCIDENT, TOLD.entry())));
        history.and(new NarrativeErased(INCIDENT, TOLD.entry()));
        assertThat(when(new EraseNarrative(INCIDENT, TOLD.entry()))).isEqualTo(refuse(new UnknownEntry(TOLD.entry())));
        assertThat(when(new TellNarrative(INCIDENT, TOLD, List.of())))
                .as("a closed one is not told anew")
                .isEqualTo(refuse(new IncidentIsClosed()));
    }

    @Test
    void aReclassificationKeepsWhatWasTold() {
        history.and(
                recorded(),
                new NarrativeKept(INCIDENT, TOLD),
                new IncidentReclassified(INCIDENT, code("intolerance"), Severity.HIGH));

        assertThat(when(new EraseNarrative(INCIDENT, TOLD.entry()))).isInstanceOf(Verdict.Accepted.class);
    }

    private static RecordIncident recordTelling(PersonId named) {
        return new RecordIncident(
                INCIDENT,
                PROGRAMME,
                code("violence"),
                code("schiedamseweg"),
                Severity.LOW,
                codes(),
                TOLD,
                List.of(named));
    }

    @Test
    void whatTheShellRulesOutIsAFaultNotARefusal() {
        assertThatThrownBy(() -> when(new CloseIncident(INCIDENT))).isInstanceOf(IllegalStateException.class);
        history.and(recorded());
        assertThatThrownBy(() -> when(record(PROGRAMME, "violence", "schiedamseweg")))
                .isInstanceOf(IllegalStateException.class);
    }
}
