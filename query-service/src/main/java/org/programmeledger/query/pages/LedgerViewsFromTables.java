package org.programmeledger.query.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.EventCatalogue;
import org.programmeledger.events.incidents.IncidentId;
import org.programmeledger.query.programme.ProgrammeRow;
import org.programmeledger.query.rebuild.ViewStatus;
import org.programmeledger.query.rebuild.ViewStatuses;
import org.programmeledger.query.vault.Narratives;
import org.programmeledger.vault.AccessPurpose;
import org.springframework.stereotype.Component;

/** Answers the pages from the tables of the views, each answer at one position. */
@Component
class LedgerViewsFromTables implements LedgerViews {

    private static final List<String> NAMES = List.of("programme", "party", "initiative", "fund");
    private static final List<String> MONEY =
            List.of("programme", "party", "initiative", "fund", "pledge", "commitment", "journal", "audit");
    private static final List<String> INITIATIVES = List.of("programme", "party", "initiative", "decision");
    private static final List<String> INITIATIVE =
            List.of("programme", "party", "initiative", "fund", "commitment", "decision");

    private final Moments moments;
    private final ActivityViews activity;
    private final MoneyViews money;
    private final FundViews funds;
    private final StatementViews statements;
    private final ClaimViews claims;
    private final DecisionViews decisions;
    private final CoalitionViews coalitions;
    private final TrailViews trail;
    private final PeopleViews people;
    private final EventCatalogue catalogue;
    private final ViewStatuses statuses;
    private final Narratives narratives;

    LedgerViewsFromTables(
            Moments moments,
            ActivityViews activity,
            MoneyViews money,
            FundViews funds,
            StatementViews statements,
            ClaimViews claims,
            DecisionViews decisions,
            CoalitionViews coalitions,
            TrailViews trail,
            PeopleViews people,
            EventCatalogue catalogue,
            ViewStatuses statuses,
            Narratives narratives) {
        this.moments = moments;
        this.activity = activity;
        this.money = money;
        this.funds = funds;
        this.statements = statements;
        this.claims = claims;
        this.decisions = decisions;
        this.coalitions = coalitions;
        this.trail = trail;
        this.people = people;
        this.catalogue = catalogue;
        this.statuses = statuses;
        this.narratives = narratives;
    }

    @Override
    public Answer<Optional<Overview>> overview(@Nullable String programme, AsOf asOf) {
        return moments.answerAt(asOf, ActivityViews.OVERVIEW, at -> {
            var all = activity.programmes(at.position());
            return all.stream()
                    .filter(row -> programme == null || row.id().value().equals(programme))
                    .findFirst()
                    .flatMap(row -> activity.overview(row, all, at));
        });
    }

    @Override
    public Answer<List<FundRow>> funds(AsOf asOf) {
        return moments.answer(asOf, NAMES, money::funds);
    }

    @Override
    public Answer<Optional<FundDetails>> fund(String fund, AsOf asOf) {
        return moments.answer(asOf, FundViews.VIEWS, position -> funds.fund(fund, position));
    }

    @Override
    public Answer<Journal> journal(String fund, @Nullable Figure figure, @Nullable String cursor, AsOf asOf) {
        return moments.answer(asOf, MONEY, position -> money.journal(fund, figure, cursor, position));
    }

    @Override
    public Answer<Optional<StatementDetails>> statement(String fund, int year, @Nullable String cursor, AsOf asOf) {
        return moments.answer(
                asOf, StatementViews.VIEWS, position -> statements.statement(fund, year, cursor, position));
    }

    @Override
    public Answer<Listing<InitiativeRow>> initiatives(InitiativeFilter filter, AsOf asOf) {
        return moments.answer(asOf, INITIATIVES, position -> activity.initiatives(filter, position));
    }

    @Override
    public Answer<Optional<InitiativeDetails>> initiative(String initiative, AsOf asOf) {
        return moments.answer(asOf, INITIATIVE, position -> activity.initiative(initiative, position));
    }

    @Override
    public Answer<Listing<ClaimShown>> claims(@Nullable String cursor, AsOf asOf) {
        return moments.answer(asOf, ClaimViews.CLAIMS, position -> claims.claims(cursor, position));
    }

    @Override
    public Answer<Listing<ContractShown>> outcomeContracts(@Nullable String cursor, AsOf asOf) {
        return moments.answer(asOf, ClaimViews.CONTRACTS, position -> claims.contracts(cursor, position));
    }

    @Override
    public Answer<Listing<DecisionShown>> decisions(DecisionFilter filter, AsOf asOf) {
        return moments.answerAt(asOf, DecisionViews.REGISTER, at -> decisions.register(filter, at));
    }

    @Override
    public Answer<Optional<DecisionDetails>> decision(String decision, AsOf asOf) {
        return moments.answerAt(asOf, DecisionViews.STORY, at -> decisions.story(decision, at));
    }

    @Override
    public Answer<Optional<CoalitionDetails>> coalition(@Nullable String coalition, AsOf asOf) {
        return moments.answerAt(asOf, CoalitionViews.COALITION, at -> coalitions.coalition(coalition, at));
    }

    @Override
    public Answer<Optional<MeetingDetails>> meeting(String meeting, AsOf asOf) {
        return moments.answerAt(asOf, CoalitionViews.MEETING, at -> coalitions.meeting(meeting, at));
    }

    @Override
    public Answer<Listing<IncidentRow>> incidents(IncidentFilter filter, AsOf asOf) {
        return moments.answer(asOf, List.of("programme", "incident"), position -> activity.incidents(filter, position));
    }

    @Override
    public Answer<Optional<IncidentRow>> incident(String incident, AsOf asOf) {
        return moments.answer(
                asOf, List.of("programme", "incident"), position -> activity.incident(incident, position));
    }

    @Override
    public boolean isTold(String incident) {
        return narratives.isTold(new IncidentId(incident));
    }

    @Override
    public Optional<String> narrative(String incident, AccessPurpose purpose) {
        return narratives.text(new IncidentId(incident), purpose);
    }

    @Override
    public Answer<Listing<AuditRow>> auditTrail(AuditFilter filter, AsOf asOf) {
        return moments.answer(
                asOf,
                List.of("programme", "party", "initiative", "fund", "audit"),
                position -> trail.trail(filter, position));
    }

    @Override
    public Answer<Optional<AuditDetails>> auditEntry(long position) {
        return moments.answer(new AsOf.Now(0), List.of("audit"), now -> trail.entry(position));
    }

    @Override
    public Answer<Listing<PersonRow>> people(@Nullable LocalDate day, @Nullable String cursor, AsOf asOf) {
        return moments.answer(asOf, List.of("party", "person"), position -> people.people(day, cursor, position));
    }

    @Override
    public List<ViewStatus> views() {
        return statuses.all();
    }

    @Override
    public List<String> eventTypes() {
        return catalogue.entries().stream().map(EventCatalogue.Entry::name).toList();
    }

    @Override
    public Optional<IncidentChoices> incidentChoices() {
        return moments.answer(
                        new AsOf.Now(0),
                        List.of("programme"),
                        position -> activity.programmes(position).stream()
                                .findFirst()
                                .map(LedgerViewsFromTables::choices))
                .view();
    }

    private static IncidentChoices choices(ProgrammeRow programme) {
        return new IncidentChoices(
                programme.id().value(),
                programme.name(),
                choices(programme.incidentTypes()),
                choices(programme.areaCells()),
                choices(programme.affectedGroups()));
    }

    private static List<IncidentChoices.Choice> choices(List<ProgrammeRow.Item> items) {
        return items.stream()
                .map(item -> new IncidentChoices.Choice(item.code().value(), item.name()))
                .toList();
    }
}
