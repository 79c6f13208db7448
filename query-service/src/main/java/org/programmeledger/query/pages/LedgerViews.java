package org.programmeledger.query.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.query.rebuild.ViewStatus;
import org.programmeledger.vault.AccessPurpose;

/**
 * All that the pages may ask of the views. Every answer says at which log position it was computed; an {@link AsOf}
 * beyond the log, or a position to wait for that does not come in time, is the implementation's exception to throw. An
 * unknown id is an empty answer, never an exception.
 */
interface LedgerViews {

    /** The programme with its numbers; without an id the first one established. Empty before there is any programme. */
    Answer<Optional<Overview>> overview(@Nullable String programme, AsOf asOf);

    /** Every fund with its money, ordered by name. */
    Answer<List<FundRow>> funds(AsOf asOf);

    Answer<Optional<FundDetails>> fund(String fund, AsOf asOf);

    /** The fund's journal in log order: all of it, or only the lines that add up to one figure. */
    Answer<Journal> journal(String fund, @Nullable Figure figure, @Nullable String cursor, AsOf asOf);

    /**
     * The statement of a calendar year of a fund.
     *
     * @param cursor where to go on among what was learned since the year was closed
     */
    Answer<Optional<StatementDetails>> statement(String fund, int year, @Nullable String cursor, AsOf asOf);

    /** Initiatives by name, within the filter. */
    Answer<Listing<InitiativeRow>> initiatives(InitiativeFilter filter, AsOf asOf);

    Answer<Optional<InitiativeDetails>> initiative(String initiative, AsOf asOf);

    /** Claims of effect in order of recording, each with those it overlaps. */
    Answer<Listing<ClaimShown>> claims(@Nullable String cursor, AsOf asOf);

    /** Outcome contracts in order of signing. */
    Answer<Listing<ContractShown>> outcomeContracts(@Nullable String cursor, AsOf asOf);

    /** Proposals and decisions, the last proposed first, within the filter. */
    Answer<Listing<DecisionShown>> decisions(DecisionFilter filter, AsOf asOf);

    Answer<Optional<DecisionDetails>> decision(String decision, AsOf asOf);

    /** A coalition with its seats and rules; without an id the first one formed. Empty before there is any. */
    Answer<Optional<CoalitionDetails>> coalition(@Nullable String coalition, AsOf asOf);

    Answer<Optional<MeetingDetails>> meeting(String meeting, AsOf asOf);

    /** Incidents, the latest first, within the filter. */
    Answer<Listing<IncidentRow>> incidents(IncidentFilter filter, AsOf asOf);

    Answer<Optional<IncidentRow>> incident(String incident, AsOf asOf);

    /** Whether something was told about an incident that is not erased. */
    boolean isTold(String incident);

    /** What was told, for a purpose; the reading is written down. Empty when it is erased or damaged. */
    Optional<String> narrative(String incident, AccessPurpose purpose);

    /** Events within the filter, the latest first. */
    Answer<Listing<AuditRow>> auditTrail(AuditFilter filter, AsOf asOf);

    Answer<Optional<AuditDetails>> auditEntry(long position);

    /** People by pseudonym, each with the roles that hold on a day, or with every role there ever was. */
    Answer<Listing<PersonRow>> people(@Nullable LocalDate day, @Nullable String cursor, AsOf asOf);

    /** How each view itself stands: how far it has read, and its rebuild. */
    List<ViewStatus> views();

    /** The stored names of all event types this version knows, for example {@code funding.fund-opened}. */
    List<String> eventTypes();

    /** What an incident of the (first) programme can be made of; empty before there is a programme. */
    Optional<IncidentChoices> incidentChoices();
}
