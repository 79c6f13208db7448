package org.programmeledger.http;

/**
 * A request body that is a file as it is, not JSON: nothing is beside it, so its command has no circumstances. The handler
 * says with {@code consumes} of which types it may be; any other is answered 415, and an empty one 400.
 *
 * @param mediaType what it was called, lower case and without parameters
 * @param bytes one at least, and at most as many as {@link BodyLimitFilter} lets through
 */
public record FileBody(String mediaType, byte[] bytes) {

    @Override
    public String toString() {
        return bytes.length + " bytes of " + mediaType;
    }
}
