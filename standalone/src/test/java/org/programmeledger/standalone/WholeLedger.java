package org.programmeledger.standalone;

import java.net.URI;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.standalone.example.ExampleLoader;
import org.programmeledger.standalone.example.ExampleProgramme;
import org.programmeledger.standalone.example.Receipts;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Both services on a random port of this machine, with the BoTu example in them: started by the first test that asks,
 * shared by all tests of the JVM. Tests therefore make programmes of their own and count nothing that others make.
 *
 * @param address where it answers
 * @param password of the user {@link #PERSON}
 * @param database below it, to see past the views
 * @param example what the entries of the example got
 * @param loaded the last position of the example
 */
public record WholeLedger(URI address, String password, TestDatabase database, Receipts example, long loaded) {

    /** The sign-in name. */
    public static final String PERSON = "demo";

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
        return head(database);
    }

    private static long head(TestDatabase database) {
        return database.jdbc()
                .sql("select position from event_log.head")
                .query(Long.class)
                .single();
    }

    /** Posts the example once more, with the rights of the demo person. */
    public Receipts loadExample() {
        return load(address, password);
    }

    /** Stops it, if anyone has started it. */
    static void stop() {
        if (context != null) {
            context.close();
        }
    }

    private static WholeLedger start() {
        var database = TestDatabase.fresh();
        var password = "whole ledger ë";
        var properties = new HashMap<>(database.bothServices());
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", 0);
        properties.put("ledger.demo-user.name", PERSON);
        properties.put("ledger.demo-user.password", password);
        properties.put("ledger.metrics.password", METRICS_PASSWORD);
        context = Services.both().start(properties);
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        var address = URI.create("http://127.0.0.1:" + port);
        var example = load(address, password);
        return new WholeLedger(address, password, database, example, head(database));
    }

    private static Receipts load(URI address, String password) {
        return new ExampleLoader(address, PERSON, password).load(ExampleProgramme.botu(), (done, total, there) -> {});
    }
}
