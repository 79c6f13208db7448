/** Erasing a person wherever they are: in narratives about them, and in their own file. */
@NullMarked
package org.programmeledger.command.erasure;

import org.jspecify.annotations.NullMarked;
