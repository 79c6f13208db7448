package org.programmeledger.http;

/** Marks the records that are read from a request body, strictly: see {@link StrictBodyConverter}. */
public interface RequestBodyRecord {}
