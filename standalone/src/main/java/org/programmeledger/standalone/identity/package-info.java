/**
 * The demo as its own issuer of tokens, with people for every role. Reading order: {@link
 * org.programmeledger.standalone.identity.DemoAccount}, {@link org.programmeledger.standalone.identity.DemoIdentity},
 * {@link org.programmeledger.standalone.identity.EmbeddedIssuer}.
 */
@NullMarked
package org.programmeledger.standalone.identity;

import org.jspecify.annotations.NullMarked;
