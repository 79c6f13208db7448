package org.programmeledger.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name and revision under which an event type stands in the log, never its class name: classes may be renamed,
 * stored names may not. A stored shape that changes gets a new revision and keeps a golden file of the old one.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StoredAs {

    /** Context, dot, kebab-case fact in the past tense: {@code funding.funds-committed}. */
    String value();

    /** Starts at 1 and only rises. */
    int revision() default 1;
}
