/**
 * The pages in a real browser (headless Chromium), with axe. Reading order: {@link
 * org.programmeledger.standalone.browser.Chromium}, {@link org.programmeledger.standalone.browser.Visitor}, then the
 * tests.
 */
@NullMarked
package org.programmeledger.standalone.browser;

import org.jspecify.annotations.NullMarked;
