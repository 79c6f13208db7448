package org.programmeledger.benchmarks.chaos;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.programmeledger.benchmarks.chaos.Ask.Expectation;
import org.programmeledger.benchmarks.cluster.LedgerHttp.Command;

/**
 * What one client asks, command by command: each is drawn from the seed, the round, the client and its number alone. Only what a
 * command builds on (an initiative to adopt, a receipt to repeat) depends on what was acknowledged before; where there is
 * nothing to build on yet, the client begins something new instead.
 */
final class Script {

    private final long seed;
    private final int client;
    private final World world;
    private final String prefix;
    private int number;

    private final Map<Command, Outcome.Receipt> carried = new HashMap<>();
    private final List<Command> repeatable = new ArrayList<>();
    private final Deque<String> proposed = new ArrayDeque<>();
    private final List<String> adopted = new ArrayList<>();
    private final List<String> references = new ArrayList<>();

    Script(long seed, int round, int client, World world) {
        this.seed = seed * 31 + round;
        this.client = client;
        this.world = world;
        this.prefix = "chaos-" + Long.toHexString(seed) + "-" + round + "-" + client + "-";
        this.adopted.add(world.initiative());
    }

    Ask next() {
        var random = new Random((this.seed * 1_000_003 + client) * 1_000_003 + ++number);
        random.nextInt(); // Neighbouring seeds give neighbouring first draws.
        int dice = random.nextInt(100);
        if (dice < 20) {
            return carried("/v1/parties", Map.of("name", "Partij " + number, "type", "FOUNDATION"));
        } else if (dice < 35 || (dice < 50 && proposed.isEmpty())) {
            return carried("/v1/initiatives", World.initiative(world.programme(), world.party(), "Plan " + number));
        } else if (dice < 50) {
            var path = "/v1/initiatives/" + proposed.remove() + "/adoptions";
            return new Ask(command(path, Map.of(), 0L), Expectation.CARRIED, null);
        } else if (dice < 65 || (dice < 70 && references.isEmpty())) {
            return receipt(random, key());
        } else if (dice < 70) {
            var taken = receipt(random, references.get(random.nextInt(references.size())));
            return new Ask(taken.command, Expectation.TAKEN, null);
        } else if (dice < 90 || repeatable.isEmpty()) {
            return commitment(random);
        }
        return again(random, dice < 96);
    }

    /** What was acknowledged can be built upon. */
    void learn(Ask ask) {
        if (!(ask.outcome() instanceof Outcome.Carried(var _, var receipt)) || !ask.isNew()) {
            return;
        }
        var command = ask.command;
        carried.put(command, receipt);
        repeatable.add(command);
        if (command.path().equals("/v1/initiatives")) {
            proposed.add(receipt.id());
        } else if (command.path().endsWith("/adoptions")) {
            adopted.add(receipt.id());
        } else if (command.path().endsWith("/receipts")) {
            references.add(command.key());
        }
    }

    private Ask carried(String path, Map<String, ?> body) {
        return new Ask(command(path, body, null), Expectation.CARRIED, null);
    }

    private Ask receipt(Random random, String reference) {
        return carried(
                "/v1/funds/" + fund(random) + "/receipts",
                Map.of("payer", world.party(), "amount", euros(random, 100), "paymentReference", reference));
    }

    /** Twice as much as comes in: about half of it must be refused. */
    private Ask commitment(Random random) {
        var initiative = adopted.get(random.nextInt(adopted.size()));
        var amount = euros(random, 200);
        var fund = fund(random);
        var decision = Objects.requireNonNull(world.decisions().get(fund));
        var body = Map.of("initiative", initiative, "amount", amount, "decision", decision);
        var command = command("/v1/funds/" + fund + "/commitments", body, null);
        return new Ask(command, Expectation.CARRIED_OR_INSUFFICIENT, null);
    }

    /** A request that was carried out, sent again as it was, or with its key and another body. */
    private Ask again(Random random, boolean same) {
        var old = repeatable.get(random.nextInt(repeatable.size()));
        var command =
                same ? old : new Command(old.path(), old.key(), old.body().replaceFirst("\\{", "{ "), old.ifMatch());
        return new Ask(command, same ? Expectation.SAME : Expectation.REUSED, carried.get(old));
    }

    private String fund(Random random) {
        return world.funds().get(random.nextInt(world.funds().size()));
    }

    private static Map<String, String> euros(Random random, int most) {
        return Map.of("amount", random.nextInt(most) + 1 + ".00", "currency", "EUR");
    }

    /** The reason carries the key, so that the event can be found without the log's own memory of keys. */
    private Command command(String path, Map<String, ?> body, @Nullable Long ifMatch) {
        var withReason = new HashMap<String, Object>(body);
        withReason.put("reason", key());
        return Command.of(path, key(), withReason, ifMatch);
    }

    private String key() {
        return prefix + number;
    }
}
