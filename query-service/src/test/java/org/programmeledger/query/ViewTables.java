package org.programmeledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.programmeledger.query.banking.BankEntryProjection;
import org.programmeledger.query.banking.BankLineProjection;
import org.programmeledger.query.claims.ClaimProjection;
import org.programmeledger.query.coalition.CoalitionProjection;
import org.programmeledger.query.decisions.DecisionProjection;
import org.programmeledger.query.decisions.DecisionUseProjection;
import org.programmeledger.query.decisions.DeliberationProjection;
import org.programmeledger.query.decisions.RegisterProjection;
import org.programmeledger.query.funding.AmendmentProjection;
import org.programmeledger.query.funding.CommitmentInProjection;
import org.programmeledger.query.funding.CommitmentProjection;
import org.programmeledger.query.funding.ExpenditureProjection;
import org.programmeledger.query.funding.FiscalYearProjection;
import org.programmeledger.query.funding.FundProjection;
import org.programmeledger.query.funding.PledgeProjection;
import org.programmeledger.query.funding.ReservationProjection;
import org.programmeledger.query.incidents.IncidentProjection;
import org.programmeledger.query.initiatives.InitiativeProjection;
import org.programmeledger.query.meetings.MeetingProjection;
import org.programmeledger.query.outcomes.ContractProjection;
import org.programmeledger.query.outcomes.SubmissionProjection;
import org.programmeledger.query.papers.PaperProjection;
import org.programmeledger.query.parties.PartyProjection;
import org.programmeledger.query.people.PersonProjection;
import org.programmeledger.query.programme.ProgrammeProjection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the tables of a running service, beside what should. */
public final class ViewTables {

    /** Every projection there is. */
    static final List<Projection<? extends Record>> PROJECTIONS = List.of(
            new ProgrammeProjection(),
            new PartyProjection(),
            new InitiativeProjection(),
            new FundProjection(),
            new PledgeProjection(),
            new CommitmentProjection(),
            new CommitmentInProjection(),
            new ReservationProjection(),
            new ExpenditureProjection(),
            new AmendmentProjection(),
            new FiscalYearProjection(),
            new BankLineProjection(),
            new BankEntryProjection(),
            new ClaimProjection(),
            new ContractProjection(),
            new SubmissionProjection(),
            new CoalitionProjection(),
            new MeetingProjection(),
            new DecisionProjection(),
            new DeliberationProjection(),
            new PaperProjection(),
            new DecisionUseProjection(),
            new RegisterProjection(),
            new IncidentProjection(),
            new PersonProjection());

    /** Every view there is. */
    public static final String[] ALL = Stream.concat(
                    PROJECTIONS.stream().map(Projection::view), Stream.of("journal", "layer", "audit", "lineage"))
            .toArray(String[]::new);

    private ViewTables() {}

    /** Every view there is, on a database. */
    static List<View> views(ViewsDatabase database) {
        var asReader = database.database().migrate().as("ledger_reader").dataSource();
        try (var context = ViewsWithoutFeed.on(asReader)) {
            return List.copyOf(context.getBean(ViewRevisions.class).views().values());
        }
    }

    /** The contents of all tables, each in a line. */
    public static List<String> digests(JdbcClient jdbc) {
        return Stream.concat(
                        PROJECTIONS.stream().map(Projection::view),
                        Stream.of("journal_line", "layer_line", "audit_entry", "money_move"))
                .map(table -> table + " " + ViewsDatabase.digest(jdbc, table))
                .toList();
    }

    /** The histories are those that a view fed by hand, event by event, would have; every event is in the audit trail. */
    public static void assertEqualTheFoldOf(History history, JdbcClient jdbc) {
        try (var byHand = ViewsDatabase.fresh()) {
            for (var projection : PROJECTIONS) {
                byHand.view(projection, history.events(), history.events().size());
                assertThat(ViewsDatabase.digest(jdbc, projection.view()))
                        .as(projection.view())
                        .isEqualTo(byHand.digest(projection.view()));
            }
        }
        assertThat(jdbc.sql("select position from views.audit_entry order by position")
                        .query(Long.class)
                        .list())
                .containsExactlyElementsOf(
                        history.events().stream().map(event -> event.position()).toList());
    }

    /** The position in the token of a view's processor. */
    static long token(JdbcClient jdbc, String view) {
        return jdbc.sql("select convert_from(token, 'UTF8')::jsonb->>'globalIndex' from views.token_entry"
                        + " where processor_name = ?")
                .param(view)
                .query(Long.class)
                .single();
    }

    /** Waits until it is there. */
    public static void awaitToken(JdbcClient jdbc, String view, long position) {
        await(view + " at " + position).atMost(Duration.ofSeconds(20)).until(() -> token(jdbc, view) == position);
    }
}
