package org.programmeledger.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static org.programmeledger.architecture.Rule.module;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.programmeledger.command.LedgerAggregate;
import org.programmeledger.command.violations.BenchDecider;
import org.programmeledger.command.violations.BenchRejection;
import org.programmeledger.command.violations.BenchState;
import org.programmeledger.command.violations.ThinkingBench;
import org.programmeledger.query.violations.BenchProjection;

/** The style that every feature copies (design, section 3): functions in a thin shell. */
class FeatureRulesTest {

    private static final Pattern PURE = Pattern.compile(".*(Decider|State|Command|Rejection|Projection|Row)");
    private static final Set<String> IMPURE_CALLS =
            Set.of("now", "randomUUID", "currentTimeMillis", "nanoTime", "random", "sleep", "getenv", "getProperty");
    private static final Set<String> SHELL_CALLS =
            Set.of("decide", "carryOut", "belongsTo", "evolve", "start", "stream");

    static Stream<Rule> rules() {
        return Stream.of(
                Rule.of(pure(), not(dependOnClassesThat(effects())), 60, BenchDecider.class, BenchProjection.class),
                Rule.of(pure(), neverCall(IMPURE_CALLS), 60, BenchDecider.class, BenchState.class),
                Rule.of(publicInAFeature(), beNamedAs("Command", "State"), 8, BenchDecider.class),
                Rule.of(publicInAFeature().and(named("State")), beReadElsewhere(), 3, BenchState.class),
                Rule.of(
                        describe("rejections", type -> named("Rejection").test(outermost(type)) && feature(type)),
                        beMembersOrPrivateToTheirPackage(),
                        20,
                        BenchRejection.class),
                Rule.of(annotatedWith(Aggregate.class), onlyCallItsDecider(), 5, ThinkingBench.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsExaminesSomethingAndReportsItsControls(Rule rule) {
        rule.verify();
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(FeatureRulesTest::outermost).orElse(type);
    }

    private static DescribedPredicate<JavaClass> pure() {
        return describe(
                "deciders, states, commands, rejections, projections and rows",
                type -> module("command", "query").test(type)
                        && PURE.matcher(outermost(type).getSimpleName()).matches());
    }

    private static DescribedPredicate<JavaClass> effects() {
        return resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "java.net..",
                        "java.nio.file..",
                        "org.springframework..",
                        "java.util.concurrent..",
                        "org.slf4j..")
                .or(describe(
                        "clocks, randomness, files",
                        type -> Set.of(
                                        "java.time.Clock",
                                        "java.util.Random",
                                        "java.security.SecureRandom",
                                        "java.io.InputStream",
                                        "java.io.OutputStream",
                                        "java.io.File",
                                        "java.lang.Thread")
                                .contains(type.getName())));
    }

    private static boolean feature(JavaClass type) {
        return module("command").test(type) && !type.getPackageName().equals("org.programmeledger.command");
    }

    private static DescribedPredicate<JavaClass> publicInAFeature() {
        return describe(
                "top-level, public, in a feature of the write side",
                type -> feature(type)
                        && type.isTopLevelClass()
                        && type.getModifiers().contains(JavaModifier.PUBLIC)
                        && !type.getPackageName().matches(".*\\.(here|there|util)"));
    }

    private static DescribedPredicate<JavaClass> named(String suffix) {
        return describe("named …" + suffix, type -> type.getSimpleName().endsWith(suffix));
    }

    private static ArchCondition<JavaClass> beNamedAs(String... suffixes) {
        return condition(
                "be named …" + String.join(" or …", suffixes),
                type -> Stream.of(suffixes).anyMatch(type.getSimpleName()::endsWith));
    }

    private static ArchCondition<JavaClass> beReadElsewhere() {
        return condition(
                "be read by another package's rule",
                type -> type.getDirectDependenciesToSelf().stream()
                        .anyMatch(use -> !use.getOriginClass().getPackage().equals(type.getPackage())));
    }

    private static ArchCondition<JavaClass> beMembersOrPrivateToTheirPackage() {
        return condition(
                "be members of a family that its package keeps to itself",
                type -> !type.isTopLevelClass() || !type.getModifiers().contains(JavaModifier.PUBLIC));
    }

    private static ArchCondition<JavaClass> neverCall(Set<String> names) {
        return eachAccess(
                "call none of " + names,
                access -> !(access.getTarget() instanceof AccessTarget.CodeUnitCallTarget
                        && names.contains(access.getTarget().getName())
                        && access.getTargetOwner().getPackageName().startsWith("java.")));
    }

    private static ArchCondition<JavaClass> onlyCallItsDecider() {
        return eachAccess(
                "decide nothing: only call " + SHELL_CALLS,
                access -> !(access.getTarget() instanceof AccessTarget.MethodCallTarget)
                        || SHELL_CALLS.contains(access.getTarget().getName())
                        || access.getTargetOwner().isEquivalentTo(LedgerAggregate.class));
    }

    private static ArchCondition<JavaClass> eachAccess(String description, Predicate<JavaAccess<?>> fine) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(fine.negate())
                        .forEach(access -> events.add(SimpleConditionEvent.violated(access, access.getDescription())));
            }
        };
    }

    static ArchCondition<JavaClass> condition(String description, Predicate<JavaClass> fine) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, fine.test(type), type.getName() + ": should " + description));
            }
        };
    }
}
