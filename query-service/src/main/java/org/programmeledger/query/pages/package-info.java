/**
 * The pages people read and the one form they fill in: server-rendered, Dutch and English, usable without JavaScript.
 * Read {@link org.programmeledger.query.pages.LedgerViews} first (what a page may ask), then
 * {@link org.programmeledger.query.pages.PageFrame} (what every page shows around it), then a page. Methods that
 * templates call are public, because expressions find no others; the types are not.
 */
@NullMarked
package org.programmeledger.query.pages;

import org.jspecify.annotations.NullMarked;
