package org.programmeledger.vault;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.vault.EntryId;
import org.programmeledger.events.vault.SealedEntry;
import org.programmeledger.vault.Seal.Opened;
import org.programmeledger.vault.Seal.Sealed;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Personal data outside the log. An entry is staged before its event is appended and kept after it, so that no event ever
 * refers to an entry that is not there; what no event refers to is swept. To erase is to destroy the key.
 *
 * <p>Everything here fails with {@link VaultUnavailable} when the database or the master keys cannot be reached.
 */
public final class PersonVault {

    private static final EntryId FIRST = new EntryId("entry_00000000-0000-7000-8000-000000000000");
    private static final int SOME = 200;

    /** An entry on its way into the vault. */
    public static final class Draft {

        private final Sealed sealed;
        private final Opened opened;
        private final String request;

        private Draft(Sealed sealed, Opened opened, String request) {
            this.sealed = sealed;
            this.opened = opened;
            this.request = request;
        }

        /** What the event says of it. */
        public SealedEntry mention() {
            return Seal.mentioned(sealed);
        }

        /** A digest of a text, such as that of a request with personal data in it, that says nothing without the salt. */
        public String salted(String text) {
            return opened.salted(text);
        }
    }

    private final EntryTable entries;
    private final AccessLog accesses;
    private final Seal seal;
    private final MasterKeys masterKeys;
    private final ErasureJournal journal;

    /** A vault in this database, under these keys. */
    PersonVault(DataSource database, MasterKeys masterKeys, ErasureJournal journal) {
        var jdbc = JdbcClient.create(database);
        this.entries = new EntryTable(jdbc);
        this.accesses = new AccessLog(jdbc);
        this.seal = new Seal(masterKeys);
        this.masterKeys = masterKeys;
        this.journal = journal;
    }

    /** Encrypts an entry; nothing is stored yet. The request is known by its actor and idempotency key. */
    public Draft draft(EntryRef ref, Content content, String actor, String key) {
        var opened = Seal.withNewSalt(content);
        return new Draft(seal.seal(ref, opened), opened, request(actor, key));
    }

    /** Stores it; until it is kept, it is swept away after a while. */
    public void stage(Draft draft, Collection<PersonId> concerned) {
        reaching(() -> {
            entries.stage(draft.sealed, draft.request);
            if (!concerned.isEmpty()) {
                entries.concerns(draft.sealed.ref().id(), concerned);
            }
            return draft;
        });
    }

    /** Says that its event stands in the log. */
    public void keep(Draft draft) {
        reaching(() -> {
            entries.keep(draft.sealed, draft.request);
            return draft;
        });
    }

    /** The same for entries that only their events are known of. */
    public void keep(Collection<EntryId> kept) {
        if (!kept.isEmpty()) {
            reaching(() -> entries.keep(kept));
        }
    }

    /** Says that no event refers to it. */
    public void discard(Draft draft) {
        reaching(() -> {
            entries.discard(draft.sealed.ref().id());
            return draft;
        });
    }

    /**
     * Whether a request is the one that was answered first under its key: the hash that stands in the log is salted with an
     * entry that it brought. Once that is erased nobody can tell, and the key is believed.
     */
    public boolean wasFirst(String actor, String key, String requestHash, String firstHash) {
        return reaching(() -> entries.ofRequest(request(actor, key)).stream()
                .anyMatch(row -> row.isErased() || open(row).salted(requestHash).equals(firstHash)));
    }

    /**
     * Reads an entry that an event mentions, and writes down that it was read.
     *
     * @return its content; empty when it is erased
     * @throws DamagedEntry when it is not what the event commits to
     */
    public Optional<Content> read(SealedEntry mention, PersonId actor, AccessPurpose purpose) {
        var row = reaching(() -> accesses.read(mention.entry(), actor, purpose))
                .orElseThrow(() -> DamagedEntry.of(mention.entry()));
        if (row.isErased()) {
            return Optional.empty();
        }
        var opened = open(row);
        if (!opened.commitment().equals(mention.commitment())) {
            throw DamagedEntry.of(mention.entry());
        }
        return Optional.of(opened.content());
    }

    /** Whether the commitment in an event belongs to this content; false when the entry is erased, for nobody can tell. */
    public boolean proves(SealedEntry mention, Content content) {
        return reaching(() -> entries.find(mention.entry()))
                .filter(row -> !row.isErased())
                .map(row -> new Opened(content, open(row).salt()).commitment())
                .filter(mention.commitment()::equals)
                .isPresent();
    }

    /** Destroys keys, salts and contents for good, here and in every backup that is restored later; repeatable. */
    public void erase(Collection<EntryId> erased) {
        if (!erased.isEmpty()) {
            reaching(() -> entries.erase(erased));
            journal.add(erased);
        }
    }

    /** Entries about incidents that concern a person too. */
    public List<EntryRef> concerning(PersonId person) {
        return reaching(() -> entries.concerning(person));
    }

    /** Who read what: newest first, before that number, about a person, by a person, or all. */
    public List<Access> accesses(@Nullable PersonId person, @Nullable PersonId actor, long before, int limit) {
        return reaching(() -> accesses.list(person, actor, before, limit));
    }

    /**
     * Erases again what a restored backup has brought back, and writes to the journal what another process has erased.
     *
     * @return how many entries had come back
     */
    public int replayErasures() {
        var back = reaching(() -> entries.unerased(journal.entries()));
        if (!back.isEmpty()) {
            reaching(() -> entries.erase(back));
        }
        journal.add(reaching(entries::erased));
        return back.size();
    }

    /** Removes what was staged so many seconds ago and never kept; how many entries. */
    public int sweep(int olderThanSeconds) {
        return reaching(() -> entries.sweep(olderThanSeconds));
    }

    /** Wraps every data key with the current master key; how many were not. Contents and log stay as they are. */
    public int wrapAnew() {
        int wrapped = 0;
        var after = FIRST;
        while (true) {
            var last = after;
            var rows = reaching(() -> entries.notWrappedBy(masterKeys.current(), last, SOME));
            for (var row : rows) {
                wrapped += wrapAnew(row) ? 1 : 0;
            }
            if (rows.size() < SOME) {
                return wrapped;
            }
            after = rows.getLast().ref().id();
        }
    }

    private boolean wrapAnew(EntryTable.Row row) {
        var key = row.key();
        return key != null && reaching(() -> entries.replaceKey(row.ref().id(), key, seal.wrapAnew(row.ref(), key)));
    }

    /** The ids of the master keys without which something could not be read. */
    public List<String> masterKeysInUse() {
        return reaching(entries::keysInUse);
    }

    /** Up to which position of the log the vault has done what the log says. */
    public long position() {
        return reaching(entries::position);
    }

    /** Says that it has. */
    public void movedTo(long position) {
        reaching(() -> {
            entries.moveTo(position);
            return position;
        });
    }

    /** Says that the log is another than it was: what it says is done from its beginning. */
    public void startAgain() {
        reaching(() -> {
            entries.startAgain();
            return this;
        });
    }

    private Opened open(EntryTable.Row row) {
        var key = row.key();
        var ciphertext = row.ciphertext();
        if (key == null || ciphertext == null) {
            throw DamagedEntry.of(row.ref().id());
        }
        return seal.open(row.ref(), key, ciphertext);
    }

    private static String request(String actor, String key) {
        return Seal.sha256(Framing.of(actor, key));
    }

    private static <T> T reaching(Supplier<T> database) {
        try {
            return database.get();
        } catch (DataIntegrityViolationException defect) {
            throw defect;
        } catch (DataAccessException away) {
            throw new VaultUnavailable("the database of the vault does not answer", away);
        }
    }
}
