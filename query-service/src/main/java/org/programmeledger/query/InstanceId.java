package org.programmeledger.query;

/**
 * What this instance of the service is called among those that share the views: in the table of instances, and as owner
 * of claims. Random, new at each start: a process id and host name may be the same in two containers.
 */
public record InstanceId(String value) {}
