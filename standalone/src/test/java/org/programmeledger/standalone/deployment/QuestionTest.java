package org.programmeledger.standalone.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a question names is found, all of it and nothing else; otherwise a wrong name could go unnoticed. */
class QuestionTest {

    @Test
    void namesAreFoundAmongFunctionsNumbersAndTexts() {
        assertThat(new Question(
                                "",
                                "histogram_quantile(0.99, sum by (le) (rate(a_bucket{x=\"b_c\",y!~\"/d.*|e\"}[5m]))) > 1e3"
                                        + " and max without (z) (f:g offset 5m) unless on(x) h")
                        .metrics())
                .containsExactly("a_bucket", "f:g", "h");
    }

    @Test
    void theListOfALabelsValuesNamesItsMetric() {
        var list = new Question("", "label_values(a_b{c=\"$d\"}, view)");
        assertThat(list.metrics()).containsExactly("a_b");
        assertThat(list.labels()).containsExactly("c", "view");
    }

    @Test
    void labelsAreFoundInMatchersAndGroups() {
        assertThat(new Question("", "sum by (a, b)(c{d=\"e,f=g\",h=~\"$i\"}[$__rate_interval]) / on(j) k").labels())
                .containsExactly("a", "b", "d", "h", "j");
    }
}
