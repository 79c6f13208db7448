package org.programmeledger.query.statements;

/**
 * A statement and what it is known by.
 *
 * @param contentHash SHA-256, in lower-case hexadecimal, of the statement as JSON in UTF-8 with its members in alphabetical
 *     order, no white space, and nothing for what is absent
 */
public record Stated(Statement statement, String contentHash) {}
