package org.programmeledger.standalone;

import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.http.testing.TestPeople;
import org.programmeledger.http.testing.TestRoles;
import org.programmeledger.standalone.example.ExampleLoader;
import org.programmeledger.standalone.example.ExampleProgramme;
import org.programmeledger.standalone.example.Receipts;
import org.programmeledger.standalone.identity.DemoAccount;
import org.programmeledger.standalone.identity.DemoIdentity;
import org.programmeledger.vault.VaultDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Both services on a random port of this machine, with the BoTu example in them: started by the first test that asks,
 * shared by all tests of the JVM. Tests therefore make programmes of their own and count nothing that others make.
 *
 * @param address where it answers
 * @param identity its people, who are those of {@link TestPeople}, and their passwords
 * @param vault the database below it, with the files of its vault
 * @param example what the entries of the example got
 * @param loaded the last position of the example
 */
public record WholeLedger(URI address, DemoIdentity identity, VaultDatabase vault, Receipts example, long loaded) {

    /** Below it, to see past the views. */
    public TestDatabase database() {
        return vault.database();
    }

    /** The password of the machine that reads the metrics. */
    public static final String METRICS_PASSWORD = "whole ledger metrics";

    private static @Nullable ConfigurableApplicationContext context;

    private static final class Once {
        static final WholeLedger LEDGER = start();
    }

    /** The ledger, running. */
    public static WholeLedger running() {
        return Once.LEDGER;
    }

    /** The last position of the log, without any view between. */
    public long head() {
        return head(database());
    }

    private static long head(TestDatabase database) {
        return database.jdbc()
                .sql("select position from event_log.head")
                .query(Long.class)
                .single();
    }

    /** A part of the services. */
    public <T> T part(String name, Class<T> type) {
        return java.util.Objects.requireNonNull(context).getBean(name, type);
    }

    /** Posts the example once more, with the rights of the same people. */
    public Receipts loadExample() {
        return load(address, identity);
    }

    /** What goes into the header {@code Authorization} of a request of this person. */
    public String bearer(TestPeople person) {
        return "Bearer " + identity.token(address, person.id(), Clock.systemUTC());
    }

    /** What somebody signs in with. */
    public String password(DemoAccount account) {
        return identity.password(account);
    }

    /** Stops it, if anyone has started it. */
    static void stop() {
        if (context != null) {
            context.close();
        }
    }

    private static WholeLedger start() {
        var vault = VaultDatabase.of(TestDatabase.migrated());
        var database = vault.database();
        var identity = DemoIdentity.create(Map.ofEntries(
                Map.entry(DemoAccount.ADMINISTRATOR, TestPeople.ADMINISTRATOR.id()),
                Map.entry(DemoAccount.ADMINISTRATOR2, TestPeople.SECOND_ADMINISTRATOR.id()),
                Map.entry(DemoAccount.BOARD, TestPeople.BOARD_MEMBER.id()),
                Map.entry(DemoAccount.BOARD2, TestPeople.THIRD_BOARD_MEMBER.id()),
                Map.entry(DemoAccount.BOARD3, TestPeople.FOURTH_BOARD_MEMBER.id()),
                Map.entry(DemoAccount.MANAGER, TestPeople.PROGRAMME_MANAGER.id()),
                Map.entry(DemoAccount.TREASURER, TestPeople.TREASURER.id()),
                Map.entry(DemoAccount.FUNDER, TestPeople.FUNDER.id()),
                Map.entry(DemoAccount.AUDITOR, TestPeople.AUDITOR.id()),
                Map.entry(DemoAccount.RESIDENT, TestPeople.RESIDENT.id()),
                Map.entry(DemoAccount.MACHINE, TestPeople.MACHINE.id())));
        var where = DemoAddress.take("127.0.0.1", 0, false);
        var properties = new HashMap<>(database.bothServices());
        properties.putAll(vault.properties());
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", where.port());
        properties.put("ledger.metrics.password", METRICS_PASSWORD);
        properties.put("ledger.limits.on", false);
        properties.put("ledger.security-txt.contact", "mailto:security@example.org");
        properties.putAll(identity.properties(where.uri()));
        context = Services.both().start(properties, identity);
        var example = load(where.uri(), identity);
        var ledger = new WholeLedger(where.uri(), identity, vault, example, head(database));
        new TestRoles(where.uri(), ledger::bearer).allHands();
        return ledger;
    }

    private static Receipts load(URI address, DemoIdentity identity) {
        return new ExampleLoader(
                        address,
                        name -> identity.token(address, name, Clock.systemUTC()),
                        account -> identity.person(account).value())
                .load(ExampleProgramme.botu(), (done, total, there) -> {});
    }
}
