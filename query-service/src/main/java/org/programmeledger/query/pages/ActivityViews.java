package org.programmeledger.query.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmeledger.query.Filter;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.ReadPoint;
import org.programmeledger.query.decisions.Days;
import org.programmeledger.query.overview.OverviewView;
import org.programmeledger.query.programme.Priorities;
import org.programmeledger.query.programme.ProgrammeRow;
import org.springframework.stereotype.Component;

/** What the pages show of programmes, initiatives and incidents. */
@Component
class ActivityViews {

    /** The views that the page of a programme is made of. */
    static final List<String> OVERVIEW = Stream.of(OverviewView.VIEWS, Priorities.VIEWS, List.of("decision"))
            .flatMap(List::stream)
            .distinct()
            .toList();

    private static final int PAGE = 50;

    private final HistoryView<ProgrammeRow> programmes;
    private final HistoryView<org.programmeledger.query.initiatives.InitiativeRow> initiatives;
    private final HistoryView<org.programmeledger.query.incidents.IncidentRow> incidents;
    private final OverviewView overview;
    private final Priorities priorities;
    private final Days days;
    private final MoneyViews money;
    private final Names names;

    ActivityViews(
            HistoryView<ProgrammeRow> programmes,
            HistoryView<org.programmeledger.query.initiatives.InitiativeRow> initiatives,
            HistoryView<org.programmeledger.query.incidents.IncidentRow> incidents,
            OverviewView overview,
            Priorities priorities,
            Days days,
            MoneyViews money,
            Names names) {
        this.programmes = programmes;
        this.initiatives = initiatives;
        this.incidents = incidents;
        this.overview = overview;
        this.priorities = priorities;
        this.days = days;
        this.money = money;
        this.names = names;
    }

    /** All programmes; there are few. */
    List<ProgrammeRow> programmes(long position) {
        return programmes.list(position, Map.of(), "", 100);
    }

    Optional<Overview> overview(ProgrammeRow programme, List<ProgrammeRow> all, ReadPoint at) {
        return overview.of(programme.id().value(), at.position())
                .map(found -> new Overview(
                        programme.id().value(),
                        programme.name(),
                        programme.area(),
                        programme.from(),
                        programme.until(),
                        programme.desiredPicture(),
                        priorities(programme, at),
                        all.stream()
                                .filter(other -> !other.id().equals(programme.id()))
                                .map(other -> new Overview.Named(other.id().value(), other.name()))
                                .toList(),
                        found.initiatives(),
                        found.byLine().stream().map(ActivityViews::count).toList(),
                        found.byTheme().stream().map(ActivityViews::count).toList(),
                        found.byPhase().stream()
                                .map(phase ->
                                        new Overview.PhaseCount(phase.phase().name(), phase.initiatives()))
                                .toList(),
                        found.openIncidents(),
                        found.money().stream()
                                .map(totals -> new MoneyPhases(
                                        totals.pledged(), totals.received(), totals.committed(), totals.free()))
                                .toList()));
    }

    private List<Overview.Priority> priorities(ProgrammeRow programme, ReadPoint at) {
        var known = names.at(at.position());
        return priorities.of(programme, days.of(null, at), at.position()).stream()
                .map(priority -> new Overview.Priority(
                        priority.name(), priority.decision() == null ? null : known.of(priority.decision())))
                .toList();
    }

    Listing<InitiativeRow> initiatives(InitiativeFilter filter, long position) {
        var asked = new Filter()
                .with("phase", filter.phase())
                .withElement("lines", filter.line())
                .withElement("themes", filter.theme() == null ? null : Map.of("theme", filter.theme()));
        var after = filter.cursor() == null ? "" : filter.cursor();
        var found = initiatives.list(position, asked.members(), after, PAGE + 1);
        var at = names.at(position);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        return new Listing<>(
                shown.stream().map(initiative -> row(initiative, at)).toList(),
                found.size() > PAGE ? shown.getLast().id().value() : null);
    }

    Optional<InitiativeDetails> initiative(String id, long position) {
        var at = names.at(position);
        return initiatives
                .find(id, position)
                .map(initiative -> new InitiativeDetails(
                        row(initiative, at),
                        initiative.summary(),
                        initiative.themes().stream()
                                .map(share -> new InitiativeDetails.Share(
                                        at.item(initiative.programme(), share.theme(), Names.ItemList::themes),
                                        share.share().toString()))
                                .toList(),
                        at.items(initiative.programme(), initiative.priorities(), ProgrammeRow::priorities),
                        money.commitmentsTo(id, position),
                        initiative.changedAt()));
    }

    Listing<IncidentRow> incidents(IncidentFilter filter, long position) {
        var asked = new Filter().with("status", filter.phase()).members();
        var found = incidents.latest(
                position, asked, filter.cursor() == null ? HistoryView.END : filter.cursor(), PAGE + 1);
        var at = names.at(position);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        return new Listing<>(
                shown.stream().map(incident -> row(incident, at)).toList(),
                found.size() > PAGE ? shown.getLast().id().value() : null);
    }

    Optional<IncidentRow> incident(String id, long position) {
        var at = names.at(position);
        return incidents.find(id, position).map(incident -> row(incident, at));
    }

    private static Overview.Count count(org.programmeledger.query.overview.Overview.ItemCount item) {
        return new Overview.Count(new Overview.Named(item.code().value(), item.name()), item.initiatives());
    }

    private static InitiativeRow row(org.programmeledger.query.initiatives.InitiativeRow initiative, Names.At at) {
        var course = initiative.course();
        return new InitiativeRow(
                initiative.id().value(),
                initiative.name(),
                initiative.kind().name(),
                initiative.phase().name(),
                at.items(initiative.programme(), initiative.lines(), ProgrammeRow::lines),
                at.of(initiative.initiator()),
                course == null ? null : new InitiativeRow.Course(at.of(course.decision()), course.until()));
    }

    private static IncidentRow row(org.programmeledger.query.incidents.IncidentRow incident, Names.At at) {
        var programme = incident.programme();
        return new IncidentRow(
                incident.id().value(),
                at.item(programme, incident.type(), ProgrammeRow::incidentTypes),
                incident.occurredOn(),
                at.item(programme, incident.areaCell(), ProgrammeRow::areaCells),
                incident.severity().name(),
                at.items(programme, incident.groups(), ProgrammeRow::affectedGroups),
                incident.status().name(),
                incident.changedAt());
    }
}
