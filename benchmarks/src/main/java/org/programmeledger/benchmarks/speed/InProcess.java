package org.programmeledger.benchmarks.speed;

import com.fasterxml.uuid.Generators;
import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.programmeledger.command.CommandGate;
import org.programmeledger.command.CommandServiceApplication;
import org.programmeledger.command.Envelope;
import org.programmeledger.command.funding.FundCommand.OpenFund;
import org.programmeledger.command.funding.FundCommand.RecordPledge;
import org.programmeledger.command.parties.PartyCommand.RegisterParty;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.PledgeId;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.parties.PartyType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A command service in this JVM, driven behind its HTTP: each command goes through the gate with an idempotency key, as
 * a request would.
 *
 * @param context the service
 * @param gate where commands enter
 * @param funds one for each writer
 */
record InProcess(ConfigurableApplicationContext context, CommandGate gate, List<FundId> funds)
        implements AutoCloseable {

    private static final String HASH = "0".repeat(64);
    private static final Money AMOUNT = new Money(12_500, "EUR");

    /** Starts a service on a database and opens so many funds. */
    static InProcess start(Map<String, String> settings, int funds) throws Exception {
        var context = new SpringApplicationBuilder(CommandServiceApplication.class)
                .properties(new HashMap<>(settings))
                .run();
        var service = new InProcess(
                context,
                context.getBean(CommandGate.class),
                IntStream.range(0, funds)
                        .mapToObj(number -> new FundId(LedgerId.of(FundId.PREFIX, uuid())))
                        .toList());
        for (var fund : service.funds) {
            service.send(
                    fund.value(),
                    new OpenFund(fund, Actors.PROGRAMME, "A fund", Actors.PARTY, "EUR", Restriction.NONE));
        }
        return service;
    }

    /** A pledge to the writer's own fund: a stream that exists, and is cached. */
    Load.Work pledges() {
        return writer -> pledge(funds.get(writer % funds.size()));
    }

    /** A pledge to the one fund that all writers want. */
    Load.Work hotFund() {
        return writer -> pledge(funds.getFirst());
    }

    /** A new party: a stream that begins. */
    Load.Work parties() {
        return writer -> {
            var id = new PartyId(LedgerId.of(PartyId.PREFIX, uuid()));
            send(id.value(), new RegisterParty(id, "A party of the benchmark", PartyType.FOUNDATION, null, null));
        };
    }

    void pledge(FundId fund) {
        var pledge = new PledgeId(LedgerId.of(PledgeId.PREFIX, uuid()));
        send(pledge.value(), new RecordPledge(fund, pledge, Actors.PARTY, AMOUNT, null, null));
    }

    private void send(String subject, Object command) {
        gate.accept(new Envelope(Actors.METADATA, uuid().toString(), HASH, null), subject, command);
    }

    /** Gives the service another number of connections, as if it had been started with them. */
    void connections(int most) {
        var pool = context.getBean(HikariDataSource.class);
        pool.setMaximumPoolSize(most);
        pool.setMinimumIdle(most);
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    private static UUID uuid() {
        return Ids.GENERATOR.generate();
    }

    @Override
    public void close() {
        context.close();
    }

    /** One generator for all writers, as at the edge of the service. */
    private static final class Ids {
        private static final com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator GENERATOR =
                Generators.timeBasedEpochRandomGenerator();
    }
}
