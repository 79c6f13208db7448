package org.hibernate;

/** Stands in for the real one, which is not on the class path. */
public interface SessionFactory {}
