package org.programmeledger.eventlog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The JVM behind {@link SecondJvm}. It reads {@code <nr> open <engine> <url> <seconds ahead>}, {@code <nr> append <stream>
 * <version> <events>} and {@code <nr> close}, carries each out in a thread of its own, and answers {@code <nr> done} or {@code
 * <nr> failed …}.
 */
final class SecondJvmMain {

    private static final PrintStream ANSWERS = System.out;

    private static volatile @Nullable OrderedStore store;

    private SecondJvmMain() {}

    public static void main(String... none) throws IOException {
        System.setOut(System.err); // So that nothing but answers goes where answers go.
        var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = questions.readLine(); line != null; line = questions.readLine()) {
            var words = line.split(" ");
            Thread.ofPlatform().daemon().start(() -> answer(words));
        }
        System.exit(0); // Whoever started this is gone.
    }

    private static void answer(String[] words) {
        var answer = "done";
        try {
            carryOut(words);
        } catch (RuntimeException failed) {
            answer = "failed: " + String.valueOf(failed).replaceAll("\\s+", " ");
        }
        ANSWERS.println(words[0] + " " + answer);
    }

    private static void carryOut(String[] words) {
        switch (words[1]) {
            case "open" -> open(words[2], new TestDatabase(words[3]), Duration.ofSeconds(Long.parseLong(words[4])));
            case "append" ->
                opened().append(new OrderedStore.Batch(words[2], Long.parseLong(words[3]), Integer.parseInt(words[4])));
            case "close" -> opened().close();
            default -> throw new IllegalArgumentException(words[1]);
        }
    }

    private static void open(String engine, TestDatabase database, Duration ahead) {
        GenericEventMessage.clock = Clock.offset(Clock.systemUTC(), ahead);
        store = switch (engine) {
            case OrderedLedger.ENGINE -> new OrderedLedger(TestLog.on(database), ahead);
            case OrderedStock.ENGINE -> new OrderedStock(database, OrderContract.PATIENT, ahead);
            default -> throw new IllegalArgumentException(engine);
        };
    }

    private static OrderedStore opened() {
        var opened = store;
        if (opened == null) {
            throw new IllegalStateException("nothing is open");
        }
        return opened;
    }
}
