/** The terms of the field in both languages, published with the API. */
@NullMarked
package org.programmeledger.query.glossary;

import org.jspecify.annotations.NullMarked;
