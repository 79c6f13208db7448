package org.programmeledger.query.pages;

import java.time.LocalDate;

/** What is in force on a day. */
record InForceOn<T>(LocalDate day, Listing<T> list) {}
