package org.programmeledger.papers;

import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.programmeledger.events.papers.PaperId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The bytes of papers, each under its hash. They are written before the event that names them, so no event is without its
 * bytes; bytes without an event may be left by a request that came to nothing, and are swept. Each method throws a
 * {@link org.springframework.dao.DataAccessException} when the database cannot do it.
 */
public final class PaperStore {

    /** The most a paper may have, in bytes: 20 MiB (issue 6). */
    public static final int LIMIT = 20 * 1024 * 1024;

    private static final String REMOVED = "delete from papers.content c using event_log.event e"
            + " where e.stream = c.paper and e.type = 'papers.content-removed'";

    private final JdbcClient writing;
    private final JdbcClient reading;

    /**
     * In a database, which may be asked under two roles.
     *
     * @param writing as who may write and remove
     * @param reading as who may read
     */
    public PaperStore(DataSource writing, DataSource reading) {
        this.writing = JdbcClient.create(writing);
        this.reading = JdbcClient.create(reading);
    }

    /** Writes the bytes of a paper; once more is no harm, and keeps them from being swept for another while. */
    public void put(PaperId paper, byte[] bytes) {
        writing.sql("insert into papers.content (paper, bytes) values (?, ?)"
                        + " on conflict (paper) do update set written_at = clock_timestamp()")
                .params(paper.value(), bytes)
                .update();
    }

    /** The bytes of a paper, if they are there. */
    public Optional<byte[]> read(PaperId paper) {
        return reading.sql("select bytes from papers.content where paper = ?")
                .param(paper.value())
                .query((row, nr) -> row.getBytes(1))
                .optional();
    }

    /** Removes the bytes of a paper, if the log says that they are removed. */
    public void removeIfTheLogSays(PaperId paper) {
        writing.sql(REMOVED + " and c.paper = ?").param(paper.value()).update();
    }

    /** Removes the bytes of every paper of which the log says so; of how many they were still there. */
    public int removeWhatTheLogSays() {
        return writing.sql(REMOVED).update();
    }

    /** Removes bytes that no event is of, unless somebody brought them within this time; how many. */
    public int sweep(Duration age) {
        return writing.sql(
                        "delete from papers.content c where written_at < clock_timestamp() - make_interval(secs => ?)"
                                + " and not exists (select from event_log.event e where e.stream = c.paper)")
                .param(age.toSeconds())
                .update();
    }
}
