package org.programmeledger.query.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.programmeledger.eventlog.LogMarks;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.LogWriter;
import org.programmeledger.query.RunningQueryService;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A view beyond the end of the log is told of; one that only follows a log that grows is not. */
class WitnessIT {

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = database.jdbc();

    @Test
    void aViewThatFollowsTheLogWhileTheWitnessLooksIsNotBeyondIt() {
        try (var log = LogWriter.on(database);
                var service = RunningQueryService.on(database)) {
            service.await(log.append(BoTu.registered(BoTu.party(1), "Before")), "party");
            // Between its questions, the log grows and the view follows.
            var growing = (JdbcClient) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {JdbcClient.class}, (_, method, arguments) -> {
                        service.await(log.append(BoTu.registered(BoTu.party(2), "Meanwhile")), "party");
                        try {
                            return method.invoke(jdbc, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });

            var found = new Witness(service.part(LogMarks.class), growing, "", new SimpleMeterRegistry()).look();

            assertThat(service.reached("party"))
                    .as("the log did grow meanwhile")
                    .isEqualTo(2);
            assertThat(found.viewsAhead()).isEmpty();
        }
    }

    @Test
    void aViewBeyondTheEndOfTheLogIsNamedWithItsPosition() {
        try (var log = LogWriter.on(database);
                var service = RunningQueryService.on(database)) {
            service.await(log.append(BoTu.registered(BoTu.party(1), "Before")), "party");
            jdbc.sql("update views.view_position set position = 7 where view = 'party'")
                    .update();

            var found = service.part(Witness.class).look();

            assertThat(found.viewsAhead()).containsOnlyKeys("party").containsEntry("party", 7L);
        }
    }
}
