package org.programmeledger.query.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.EventCatalogue;
import org.programmeledger.http.Problem;
import org.programmeledger.query.rebuild.ViewStatus;
import org.programmeledger.vault.AccessPurpose;

/** The sample as views: empty as of position 0, a programme and a fund without money as of position 1, all of it after that. */
class SampleViews implements LedgerViews {

    @Override
    public Answer<Optional<Overview>> overview(@Nullable String programme, AsOf asOf) {
        if (programme != null && !programme.equals(SampleLedger.OVERVIEW.id())) {
            return at(asOf, Optional.empty());
        }
        var full = SampleLedger.OVERVIEW;
        var noMoney = new Overview(
                full.id(),
                full.name(),
                full.area(),
                full.from(),
                full.until(),
                full.desiredPicture(),
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of(),
                List.of(new Overview.PhaseCount("PROPOSED", 0)),
                0,
                List.of());
        return at(
                asOf,
                empty(asOf) ? Optional.empty() : Optional.of(asOf.equals(new AsOf.AtPosition(1)) ? noMoney : full));
    }

    @Override
    public Answer<Listing<PersonRow>> people(@Nullable LocalDate day, @Nullable String cursor, AsOf asOf) {
        return at(asOf, new Listing<>(empty(asOf) ? List.of() : SampleLedger.PEOPLE, null));
    }

    @Override
    public Answer<List<FundRow>> funds(AsOf asOf) {
        if (asOf instanceof AsOf.AtPosition(long position) && position > SampleLedger.POSITION) {
            throw Problem.invalid(List.of(Problem.InputError.of("asOf", "beyond-log")));
        }
        return at(asOf, empty(asOf) ? List.of() : SampleLedger.FUNDS);
    }

    @Override
    public Answer<Optional<FundDetails>> fund(String fund, AsOf asOf) {
        return at(
                asOf,
                fund.equals(SampleLedger.FUND) && !empty(asOf)
                        ? Optional.of(asOf.equals(new AsOf.AtPosition(1)) ? SampleFund.EMPTY : SampleFund.FULL)
                        : Optional.empty());
    }

    @Override
    public Answer<Journal> journal(String fund, @Nullable Figure figure, @Nullable String cursor, AsOf asOf) {
        return at(asOf, SampleLedger.journal(figure));
    }

    @Override
    public Answer<Optional<StatementDetails>> statement(String fund, int year, @Nullable String cursor, AsOf asOf) {
        return at(
                asOf,
                fund.equals(SampleLedger.FUND) && !empty(asOf)
                        ? Optional.of(SampleStatements.of(year))
                        : Optional.empty());
    }

    @Override
    public Answer<Listing<InitiativeRow>> initiatives(InitiativeFilter filter, AsOf asOf) {
        return at(asOf, new Listing<>(empty(asOf) ? List.of() : SampleLedger.INITIATIVES, null));
    }

    @Override
    public Answer<Optional<InitiativeDetails>> initiative(String initiative, AsOf asOf) {
        return at(
                asOf,
                initiative.equals(SampleLedger.INITIATIVE)
                        ? Optional.of(SampleLedger.INITIATIVE_DETAILS)
                        : Optional.empty());
    }

    @Override
    public Answer<Listing<ClaimShown>> claims(@Nullable String cursor, AsOf asOf) {
        return at(asOf, new Listing<>(empty(asOf) ? List.of() : SampleClaims.CLAIMS, null));
    }

    @Override
    public Answer<Listing<ContractShown>> outcomeContracts(@Nullable String cursor, AsOf asOf) {
        return at(asOf, new Listing<>(empty(asOf) ? List.of() : SampleClaims.CONTRACTS, null));
    }

    @Override
    public Answer<Listing<DecisionShown>> decisions(DecisionFilter filter, AsOf asOf) {
        return at(asOf, new Listing<>(empty(asOf) ? List.of() : SampleDecisions.LIST, null));
    }

    @Override
    public Answer<Optional<DecisionDetails>> decision(String decision, AsOf asOf) {
        return at(asOf, Optional.ofNullable(SampleDecisions.details(decision)));
    }

    @Override
    public Answer<Optional<CoalitionDetails>> coalition(@Nullable String coalition, AsOf asOf) {
        return at(asOf, empty(asOf) ? Optional.empty() : Optional.of(SampleDecisions.COALITION_DETAILS));
    }

    @Override
    public Answer<Optional<MeetingDetails>> meeting(String meeting, AsOf asOf) {
        var held = SampleDecisions.MEETING.minutes().meeting().id();
        return at(
                asOf, Optional.of(meeting.equals(held.value()) ? SampleDecisions.MEETING : SampleDecisions.CANCELLED));
    }

    @Override
    public Answer<Listing<IncidentRow>> incidents(IncidentFilter filter, AsOf asOf) {
        return at(asOf, new Listing<>(empty(asOf) ? List.of() : SampleLedger.INCIDENTS, null));
    }

    @Override
    public Answer<Optional<IncidentRow>> incident(String incident, AsOf asOf) {
        return at(
                asOf,
                SampleLedger.INCIDENTS.stream()
                        .filter(row -> row.id().equals(incident))
                        .findFirst());
    }

    @Override
    public boolean isTold(String incident) {
        return incident.equals(SampleLedger.INCIDENT);
    }

    @Override
    public Optional<String> narrative(String incident, AccessPurpose purpose) {
        return isTold(incident) ? Optional.of("Told for " + purpose) : Optional.empty();
    }

    @Override
    public Answer<Listing<AuditRow>> auditTrail(AuditFilter filter, AsOf asOf) {
        boolean none = empty(asOf) || "nobody".equals(filter.actor());
        return at(asOf, none ? new Listing<>(List.of(), null) : new Listing<>(SampleLedger.EVENTS, "next-page"));
    }

    @Override
    public Answer<Optional<AuditDetails>> auditEntry(long position) {
        return at(new AsOf.Now(0), position == 120 ? Optional.of(SampleLedger.EVENT) : Optional.empty());
    }

    @Override
    public List<ViewStatus> views() {
        return SampleLedger.VIEWS;
    }

    @Override
    public List<String> eventTypes() {
        return new EventCatalogue()
                .entries().stream().map(EventCatalogue.Entry::name).distinct().toList();
    }

    @Override
    public Optional<IncidentChoices> incidentChoices() {
        return Optional.of(SampleLedger.CHOICES);
    }

    private static boolean empty(AsOf asOf) {
        return asOf.equals(new AsOf.AtPosition(0));
    }

    static <T> Answer<T> at(AsOf asOf, T view) {
        return switch (asOf) {
            case AsOf.AtPosition(long position) ->
                new Answer<>(view, position, position == 0 ? null : SampleLedger.RECORDED, SampleLedger.POSITION, 0);
            case AsOf.AtInstant(var _) -> new Answer<>(view, 97, SampleLedger.RECORDED, SampleLedger.POSITION, 0);
            case AsOf.Now(var _) ->
                new Answer<>(view, SampleLedger.POSITION, SampleLedger.RECORDED, SampleLedger.POSITION, 0);
        };
    }
}
