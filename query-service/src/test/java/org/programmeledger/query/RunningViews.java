package org.programmeledger.query;

import org.springframework.context.ConfigurableApplicationContext;

/** Every view of the service, fed by hand from a history, without its feed and without HTTP. */
public final class RunningViews implements AutoCloseable {

    private final ViewsDatabase database = ViewsDatabase.fresh();
    private final ConfigurableApplicationContext context;

    private RunningViews(History history) {
        context = ViewsWithoutFeed.on(
                database.database().migrate().as("ledger_reader").dataSource());
        for (var view : context.getBean(ViewRevisions.class).views().values()) {
            ViewsDatabase.feed(view, history.events(), 100);
        }
    }

    /** The views after this history. */
    public static RunningViews of(History history) {
        return new RunningViews(history);
    }

    /** A part of the service. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
