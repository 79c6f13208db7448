package jakarta.persistence;

/** Stands in for the real package, which must not be on the class path. */
public interface Control {}
