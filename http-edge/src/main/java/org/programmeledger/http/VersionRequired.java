package org.programmeledger.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a handler: the client must say with {@code If-Match} which version it has seen, or is answered 428. For transitions
 * whose sense depends on what the person saw; additions such as a receipt are guarded by their rules alone.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface VersionRequired {}
