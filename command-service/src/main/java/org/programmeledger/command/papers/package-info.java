/**
 * Papers: documents that proposals rest on, kept under the hash of their content. Read: PaperCommand, PaperState,
 * PaperDecider, PaperRejection, Paper, PaperContent, PaperHttp, PaperKeeper.
 */
@NullMarked
package org.programmeledger.command.papers;

import org.jspecify.annotations.NullMarked;
