package org.programmeledger.events;

/**
 * A reference to a document outside the log.
 *
 * @param uri where it can be found
 * @param sha256 the SHA-256 of its bytes, 64 lower-case hexadecimal digits, so that a changed document is noticed
 */
public record Evidence(String uri, String sha256) {}
