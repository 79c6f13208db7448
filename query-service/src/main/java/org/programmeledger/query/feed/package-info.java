/**
 * Who feeds the views, and how far they are: {@link org.programmeledger.query.feed.ViewProcessors} runs one processor per
 * view, {@link org.programmeledger.query.feed.ViewFeed} moves rows, position and token together.
 */
@NullMarked
package org.programmeledger.query.feed;

import org.jspecify.annotations.NullMarked;
