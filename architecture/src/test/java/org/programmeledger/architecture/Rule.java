package org.programmeledger.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * A rule that cannot pass by looking at nothing.
 *
 * @param rule what must hold
 * @param subject the classes it looks at
 * @param atLeast how many of those there must be in the production code
 * @param controls classes made to break it; each must be reported
 */
record Rule(ArchRule rule, DescribedPredicate<? super JavaClass> subject, int atLeast, List<Class<?>> controls) {

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.programmeledger");

    /** These classes should do so. */
    static Rule of(
            DescribedPredicate<? super JavaClass> subject,
            ArchCondition<? super JavaClass> condition,
            int atLeast,
            Class<?>... controls) {
        return new Rule(classes().that(subject).should(condition), subject, atLeast, List.of(controls));
    }

    /** Whatever a module contains now or later. */
    static DescribedPredicate<JavaClass> module(String... names) {
        return new DescribedPredicate<>("in " + String.join(", ", names)) {
            @Override
            public boolean test(JavaClass type) {
                return List.of(names).stream()
                        .anyMatch(
                                name -> (type.getPackageName() + ".").startsWith("org.programmeledger." + name + "."));
            }
        };
    }

    /** Classes of the ledger itself. */
    static DescribedPredicate<JavaClass> ours() {
        return DescribedPredicate.describe("ours", type -> type.getPackageName().startsWith("org.programmeledger"));
    }

    void verify() {
        assertThat(PRODUCTION.that(subject)).as("examined by: " + this).hasSizeGreaterThanOrEqualTo(atLeast);
        rule.allowEmptyShould(true).check(PRODUCTION);
        var report = rule.allowEmptyShould(true)
                .evaluate(new ClassFileImporter().importClasses(controls))
                .getFailureReport()
                .toString();
        assertThat(controls)
                .as("without a control nobody knows whether it checks: " + this)
                .isNotEmpty();
        assertThat(controls)
                .allSatisfy(control ->
                        assertThat(report).as("the control breaks it").contains(control.getName()));
    }

    @Override
    public String toString() {
        return rule.getDescription();
    }
}
