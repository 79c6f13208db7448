package org.programmeledger.vault;

/**
 * Where the master keys are, outside the database: here a file, elsewhere a key management service. Data keys go in and
 * out; a master key never does.
 */
public interface MasterKeys {

    /** A data key, encrypted with the master key of that id. */
    record WrappedKey(String keyId, byte[] bytes) {}

    /**
     * The id of the master key that wraps from now on.
     *
     * @throws VaultUnavailable when the keys cannot be reached
     */
    String current();

    /**
     * Encrypts a data key with the current master key.
     *
     * @param context what it belongs to; unwrapping it for anything else fails
     * @throws VaultUnavailable when the keys cannot be reached
     */
    WrappedKey wrap(byte[] dataKey, byte[] context);

    /**
     * The data key again.
     *
     * @throws VaultUnavailable when the keys cannot be reached, or that master key is not among them
     * @throws DamagedEntry when it was not wrapped by that key for that context
     */
    byte[] unwrap(WrappedKey wrapped, byte[] context);
}
