package org.programmeledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilterTest {

    @Test
    void whatIsNotAskedForIsLeftOut() {
        var filter = new Filter().with("phase", null).withElement("lines", null);

        assertThat(filter.members()).isEmpty();
    }

    @Test
    void asksForMembersAndElements() {
        var filter = new Filter()
                .with("phase", "ADOPTED")
                .withElement("lines", "baseline")
                .withElement("themes", Map.of("theme", "work"));

        assertThat(filter.members())
                .isEqualTo(Map.of(
                        "phase", "ADOPTED",
                        "lines", List.of("baseline"),
                        "themes", List.of(Map.of("theme", "work"))));
    }
}
