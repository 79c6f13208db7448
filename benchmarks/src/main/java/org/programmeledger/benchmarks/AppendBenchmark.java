package org.programmeledger.benchmarks;

import com.fasterxml.uuid.Generators;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.programmeledger.command.CommandServiceApplication;
import org.programmeledger.command.parties.PartyCommand.RegisterParty;
import org.programmeledger.eventlog.LogMessages;
import org.programmeledger.events.EventMetadata;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.parties.PartyType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Commands per second through the ledger's append path, beside Axon's stock JDBC engine with the same cache and beside
 * one insert per transaction by the same driver; every subject before and after, so that a drift of the machine shows.
 * Run it with {@code ./mvnw -q -pl benchmarks -am -DskipTests package} and the command in this module's README.
 */
public final class AppendBenchmark {

    private static final int WARM_UP_SECONDS = 12;
    private static final int SECONDS = 6;
    private static final List<Integer> WRITERS = List.of(1, 8, 32, 128);

    private record Line(String subject, int writers, Load.Result result) {}

    private AppendBenchmark() {}

    /** Measures and prints a Markdown table. */
    public static void main(String[] args) throws Exception {
        var lines = new ArrayList<Line>();
        try (var server = BenchmarkServer.start(Files.createTempDirectory("ledger-benchmark"))) {
            for (int round = 1; round <= 2; round++) {
                lines.addAll(inserts("single insert, round " + round, server));
                lines.addAll(commands("stock Axon JDBC + cache, round " + round, "stock", server));
                lines.addAll(commands("ledger, round " + round, "ledger", server));
            }
        }
        System.out.println("| subject | writers | commands/s | median µs | 99 % µs |\n|---|---:|---:|---:|---:|");
        for (var line : lines) {
            System.out.printf(
                    "| %s | %d | %.0f | %.0f | %.0f |%n",
                    line.subject(),
                    line.writers(),
                    line.result().perSecond(),
                    line.result().medianMicros(),
                    line.result().p99Micros());
        }
    }

    private static List<Line> commands(String subject, String engine, BenchmarkServer server)
            throws InterruptedException, ExecutionException {
        Map<String, Object> properties = Map.of(
                "ledger.event-log.engine",
                engine,
                "ledger.demo-user.password",
                "not used",
                "logging.level.root",
                "warn",
                "spring.datasource.url",
                server.newDatabase(),
                "spring.datasource.username",
                server.user(),
                "spring.datasource.hikari.maximum-pool-size",
                "32");
        try (var context = new SpringApplicationBuilder(CommandServiceApplication.class)
                .properties(properties)
                .run()) {
            var bus = context.getBean(CommandBus.class);
            return measure(subject, () -> register(bus));
        }
    }

    private static void register(CommandBus bus) {
        var id = new PartyId(LedgerId.of(
                PartyId.PREFIX, Generators.timeBasedEpochRandomGenerator().generate()));
        var metadata = new EventMetadata(
                "person_benchmark", null, LocalDate.EPOCH, "benchmark", null, id.value(), id.value(), List.of());
        var message = GenericCommandMessage.asCommandMessage(
                        new RegisterParty(id, "A party of the benchmark", PartyType.FOUNDATION, null, null))
                .andMetaData(Map.of(LogMessages.METADATA, metadata));
        bus.dispatch(message, (sent, result) -> {
            if (result.isExceptional()) {
                throw new IllegalStateException(result.exceptionResult());
            }
        });
    }

    /** What the driver and the server can do at best with a transaction per row of the same size. */
    private static List<Line> inserts(String subject, BenchmarkServer server)
            throws InterruptedException, ExecutionException {
        try (var pool = server.pool(server.newDatabase(), 128)) {
            var jdbc = JdbcClient.create(pool);
            jdbc.sql("create table row (id uuid primary key, payload text not null, metadata text not null)")
                    .update();
            var payload = "x".repeat(180);
            return measure(
                    subject,
                    () -> jdbc.sql("insert into row values (uuidv7(), ?, ?)")
                            .params(payload, payload)
                            .update());
        }
    }

    private static List<Line> measure(String subject, Runnable work) throws InterruptedException, ExecutionException {
        new Load(8, WARM_UP_SECONDS).run(work);
        var lines = new ArrayList<Line>();
        for (int writers : WRITERS) {
            lines.add(new Line(subject, writers, new Load(writers, SECONDS).run(work)));
        }
        return lines;
    }
}
