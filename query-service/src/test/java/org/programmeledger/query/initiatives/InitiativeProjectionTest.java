package org.programmeledger.query.initiatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.programmeledger.query.BoTu.CITY;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.codes;
import static org.programmeledger.query.BoTu.initiative;
import static org.programmeledger.query.BoTu.share;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeAdopted;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeStarted;
import org.programmeledger.events.initiatives.InitiativeKind;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.History;
import org.programmeledger.query.initiatives.InitiativeRow.Phase;

/** Given the steps of an initiative, then this is its phase. */
class InitiativeProjectionTest {

    private final InitiativeProjection projection = new InitiativeProjection();
    private final History history = History.of(
            BoTu.established(PROGRAMME),
            BoTu.proposed(
                    initiative(1), PROGRAMME, codes("baseline"), share("social", "66.67"), share("work", "33.33")));

    @Test
    void registeredIsProposed() {
        assertThat(history.row(projection)).isEqualTo(row(Phase.PROPOSED, 2, 0));
    }

    @Test
    void adoptedThenRunning() {
        history.and(new InitiativeAdopted(initiative(1)));
        assertThat(history.row(projection)).isEqualTo(row(Phase.ADOPTED, 3, 1));

        history.and(new InitiativeStarted(initiative(1)));
        assertThat(history.row(projection)).isEqualTo(row(Phase.RUNNING, 4, 2));
    }

    @Test
    void startingWhatWasNeverRegisteredIsAFault() {
        assertThatThrownBy(
                        () -> History.of(new InitiativeStarted(initiative(2))).row(projection))
                .isInstanceOf(IllegalStateException.class);
    }

    private static InitiativeRow row(Phase phase, long changedAt, long version) {
        return new InitiativeRow(
                initiative(1),
                PROGRAMME,
                "West Practice",
                "Learning on the job",
                InitiativeKind.BREAKTHROUGH_DOSSIER,
                codes("baseline"),
                List.of(share("social", "66.67"), share("work", "33.33")),
                List.of(),
                CITY,
                phase,
                null,
                changedAt,
                version);
    }
}
