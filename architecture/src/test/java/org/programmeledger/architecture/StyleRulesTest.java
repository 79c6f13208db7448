package org.programmeledger.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION;
import static org.programmeledger.architecture.FeatureRulesTest.condition;
import static org.programmeledger.architecture.Rule.module;
import static org.programmeledger.architecture.Rule.ours;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.programmeledger.command.violations.PrintsADate;
import org.programmeledger.command.violations.WantsInjection;
import org.programmeledger.command.violations.util.Benches;
import org.programmeledger.command.violations.util.MoneyUtils;

/** What holds for every class of the ledger. */
class StyleRulesTest {

    private static final Set<String> LAYERS = Set.of(
            "util",
            "utils",
            "helper",
            "helpers",
            "common",
            "misc",
            "service",
            "services",
            "dto",
            "impl",
            "model",
            "models",
            "entity",
            "entities",
            "controller",
            "controllers",
            "repository",
            "repositories");
    private static final Pattern VAGUE =
            Pattern.compile(".*(Utils?|Helpers?|Common|Service|Dto|DTO|Impl|Manager|Controller|Entity)");

    static Stream<Rule> rules() {
        return Stream.of(
                Rule.of(ours(), beNamedAfterWhatTheyAre(), 150, MoneyUtils.class),
                Rule.of(ours(), liveInAFeature(), 150, Benches.class, MoneyUtils.class),
                Rule.of(ours(), beInANullMarkedPackage(), 150, Benches.class),
                Rule.of(ours(), not(dependOnClassesThat(legacyTime())), 150, PrintsADate.class),
                Rule.of(
                        module("events", "eventlog", "http", "vault", "command", "query"),
                        not(ACCESS_STANDARD_STREAMS),
                        130,
                        PrintsADate.class),
                Rule.of(ours(), haveNoInjectedFields(), 150, WantsInjection.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsExaminesSomethingAndReportsItsControls(Rule rule) {
        rule.verify();
    }

    private static ArchCondition<JavaClass> beNamedAfterWhatTheyAre() {
        return condition(
                "not be named " + VAGUE,
                type -> !VAGUE.matcher(type.getSimpleName()).matches());
    }

    private static ArchCondition<JavaClass> liveInAFeature() {
        return condition(
                "not live in one of " + LAYERS,
                type -> List.of(type.getPackageName().split("\\.")).stream().noneMatch(LAYERS::contains));
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return condition(
                "be in a null-marked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class));
    }

    private static DescribedPredicate<JavaClass> legacyTime() {
        return resideInAnyPackage("org.joda.time..")
                .or(DescribedPredicate.describe(
                        "legacy time",
                        type -> Set.of(
                                        "java.util.Date",
                                        "java.util.Calendar",
                                        "java.util.GregorianCalendar",
                                        "java.util.TimeZone",
                                        "java.sql.Date",
                                        "java.sql.Timestamp",
                                        "java.sql.Time",
                                        "java.text.SimpleDateFormat",
                                        "java.text.DateFormat")
                                .contains(type.getName())));
    }

    private static ArchCondition<JavaClass> haveNoInjectedFields() {
        return new ArchCondition<>("have no injected fields") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFields()
                        .forEach(field ->
                                not(BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION).check(field, events));
            }
        };
    }
}
