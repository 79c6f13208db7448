/** Files from elsewhere, read strictly: what cannot be read for certain is said, never guessed. */
@NullMarked
package org.programmeledger.files;

import org.jspecify.annotations.NullMarked;
