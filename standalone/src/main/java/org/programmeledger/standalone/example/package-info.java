/**
 * A programme in a readable file, loaded through the same HTTP commands that people use. Reading order: {@code
 * examples/botu.yaml}, {@link org.programmeledger.standalone.example.ExampleProgramme}, {@link
 * org.programmeledger.standalone.example.ExampleLoader}.
 */
@NullMarked
package org.programmeledger.standalone.example;

import org.jspecify.annotations.NullMarked;
