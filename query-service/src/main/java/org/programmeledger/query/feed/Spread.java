package org.programmeledger.query.feed;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.programmeledger.query.InstanceId;
import org.programmeledger.query.Rounds;
import org.programmeledger.query.View;
import org.programmeledger.query.ViewRevisions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which views are this instance's to feed. All instances deal the views out by the same rule, in turn over those that
 * live, so none holds more than its share. Who lives is known by the database's clock; what a dead one still claims is
 * freed by the others. This decides who tries, never who may write: that is the claim on the token and the lock on the
 * position, in the transaction of the rows.
 */
@Component
final class Spread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Spread.class);

    /** How often an instance says that it lives, and looks who else does. */
    private static final Duration RHYTHM = Duration.ofSeconds(1);

    /** Without a word for so long an instance is taken for dead: four words missed, so that a slow second moves nothing. */
    private static final Duration SILENCE = Duration.ofSeconds(4);

    private final String self;
    private final ViewRevisions revisions;
    private final JdbcClient jdbc;
    private final Rounds rounds = new Rounds("view-spread", RHYTHM, this::round);
    private volatile @Nullable Set<String> mine;
    private volatile Runnable afterwards = () -> {};

    /** Who lives, and which views it can feed. */
    private record Instance(String id, Set<String> feeds) {}

    Spread(InstanceId self, ViewRevisions revisions, JdbcClient jdbc) {
        this.self = self.value();
        this.revisions = revisions;
        this.jdbc = jdbc;
    }

    /** Whether this view is this instance's to feed, as far as it knows; before it knows anything, any may be. */
    boolean isMine(String view) {
        var dealt = mine;
        return dealt == null || dealt.contains(view);
    }

    /** Does this after each look around that succeeded: the database is there, and who lives is known. */
    void afterwards(Runnable action) {
        afterwards = action;
    }

    /** Before the processors: who claims without having said that it lives would be freed of it at once. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 100;
    }

    @Override
    public void start() {
        round();
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
        try {
            jdbc.sql("delete from views.instance where id = ?").param(self).update();
        } catch (RuntimeException away) {
            LOG.debug("This instance could not sign off; the others will miss it", away);
        }
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }

    private void round() {
        try {
            deal(lookAround());
            afterwards.run();
        } catch (RuntimeException away) {
            // Who lives cannot be known now; whoever can write to the database decides by its claims.
            LOG.warn(
                    "Which views to feed could not be looked up: {}",
                    away.getClass().getSimpleName());
        }
    }

    /** Each statement for itself: that this instance lives must be seen at once, whatever the others wait for. */
    private List<Instance> lookAround() {
        jdbc.sql("insert into views.instance (id, feeds, seen_at) values (?, ?, clock_timestamp())"
                        + " on conflict (id) do update set feeds = excluded.feeds, seen_at = clock_timestamp()")
                .params(self, canFeed().toArray(String[]::new))
                .update();
        int dead = jdbc.sql("delete from views.instance where seen_at < clock_timestamp() - make_interval(secs => ?)")
                .param(SILENCE.toSeconds())
                .update();
        // A claim in use is passed over: a dead one's transaction ends by its time-out, and the next round finds it.
        int freed = jdbc.sql("update views.token_entry set owner = null where (processor_name, segment) in"
                        + " (select t.processor_name, t.segment from views.token_entry t where t.owner is not null"
                        + " and not exists (select from views.instance i where i.id = t.owner) for update skip locked)")
                .update();
        if (dead + freed > 0) {
            LOG.info("{} instances are gone; {} views were freed of them", dead, freed);
        }
        return jdbc.sql("select id, feeds from views.instance order by id")
                .query((row, nr) -> new Instance(row.getString("id"), Set.of((String[])
                        row.getArray("feeds").getArray())))
                .list();
    }

    /** While versions of the service take over from each other, each feeds the views of its own revision only. */
    private List<String> canFeed() {
        var stored = revisions.stored();
        return revisions.views().values().stream()
                .filter(view -> Objects.equals(stored.get(view.name()), view.revision()))
                .map(View::name)
                .toList();
    }

    private void deal(List<Instance> alive) {
        var dealt = new HashSet<String>();
        int turn = 0;
        for (var view : revisions.views().keySet()) { // In order of name, the same everywhere.
            var able = alive.stream()
                    .filter(instance -> instance.feeds().contains(view))
                    .toList();
            if (!able.isEmpty() && able.get(turn % able.size()).id().equals(self)) {
                dealt.add(view);
            }
            turn++;
        }
        if (!dealt.equals(mine)) {
            LOG.info("{} instances share the views; this one feeds {}", alive.size(), dealt);
            mine = Set.copyOf(dealt);
        }
    }
}
