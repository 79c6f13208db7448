package org.programmeledger.benchmarks.speed;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.FundEvent.PledgeRecorded;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.PledgeId;

/**
 * What the driver and the server can do at best with a transaction per command: one insert of one row as long as an
 * event, with one index, and nothing checked.
 */
record SingleInsert(HikariDataSource pool, String payload, String metadata) implements AutoCloseable {

    static final String INSERT = "insert into single_insert (id, stream, payload, metadata) values (uuidv7(), ?, ?, ?)";

    static SingleInsert on(TestBed.Database database, int connections) {
        database.jdbc()
                .sql("create table if not exists single_insert (id uuid primary key, stream text not null,"
                        + " payload text not null, metadata text not null)")
                .update();
        var config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername("postgres");
        config.setMaximumPoolSize(connections);
        var pledge = new PledgeRecorded(
                new FundId(FundId.PREFIX + "_019a0000-0000-7000-8000-000000000003"),
                new PledgeId(PledgeId.PREFIX + "_019a0000-0000-7000-8000-000000000004"),
                Actors.PARTY,
                new Money(12_500, "EUR"),
                null,
                null);
        return new SingleInsert(
                new HikariDataSource(config), Actors.encode(pledge).payload(), Actors.metadata());
    }

    Load.Work inserts() {
        return writer -> insert();
    }

    void insert() throws java.sql.SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, "fund_019a0000-0000-7000-8000-000000000003");
            statement.setString(2, payload);
            statement.setString(3, metadata);
            statement.executeUpdate();
        }
    }

    void connections(int most) {
        pool.setMaximumPoolSize(most);
        pool.setMinimumIdle(most);
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    @Override
    public void close() {
        pool.close();
    }
}
