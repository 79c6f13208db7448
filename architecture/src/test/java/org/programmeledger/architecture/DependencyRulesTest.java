package org.programmeledger.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.architecture.Rule.module;
import static org.programmeledger.architecture.Rule.ours;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.programmeledger.command.violations.AsksAView;
import org.programmeledger.command.violations.KeepsAnEntity;
import org.programmeledger.command.violations.StartsTheLedger;
import org.programmeledger.command.violations.here.Here;
import org.programmeledger.command.violations.there.There;
import org.programmeledger.eventlog.violations.AnswersHttp;
import org.programmeledger.events.violations.KnowsSpring;
import org.programmeledger.files.violations.RecordsMoney;
import org.programmeledger.http.violations.ReadsTheLog;
import org.programmeledger.query.violations.AsksAnAggregate;
import org.programmeledger.rights.violations.AsksAService;
import org.programmeledger.vault.violations.KnowsTheLog;

/** Which module may know which (design, section 2). */
class DependencyRulesTest {

    static Stream<Rule> rules() {
        return Stream.concat(dependencies(), cycles());
    }

    private static Stream<Rule> dependencies() {
        var vocabulary = resideInAnyPackage(
                        "java..", "com.fasterxml.jackson.annotation..", "org.jspecify.annotations..")
                .or(module("events"));
        return Stream.of(
                Rule.of(module("command"), neverOn(module("query")), 40, AsksAView.class),
                Rule.of(module("query"), neverOn(module("command")), 40, AsksAnAggregate.class),
                Rule.of(module("events"), onlyDependOnClassesThat(vocabulary), 30, KnowsSpring.class),
                Rule.of(module("eventlog"), neverOn(oursBut("eventlog", "events")), 20, AnswersHttp.class),
                Rule.of(module("http"), neverOn(oursBut("http", "events")), 15, ReadsTheLog.class),
                Rule.of(module("vault"), neverOn(oursBut("vault", "events")), 12, KnowsTheLog.class),
                Rule.of(
                        module("papers"),
                        neverOn(oursBut("papers", "events")),
                        4,
                        org.programmeledger.papers.violations.KnowsTheLog.class),
                Rule.of(module("files"), neverOn(oursBut("files", "events")), 8, RecordsMoney.class),
                Rule.of(
                        module("rights"),
                        neverOn(oursBut("rights", "http", "eventlog", "events")),
                        8,
                        AsksAService.class),
                Rule.of(
                        module("command", "query"),
                        neverOn(module("standalone", "benchmarks")),
                        80,
                        StartsTheLedger.class),
                Rule.of(
                        ours(),
                        neverOn(resideInAnyPackage("jakarta.persistence..", "javax.persistence..", "org.hibernate..")
                                .and(not(resideInAnyPackage("org.hibernate.validator..")))),
                        150,
                        KeepsAnEntity.class));
    }

    private static Stream<Rule> cycles() {
        return Stream.of(
                noCycles("command", 40, Here.class, There.class),
                noCycles(
                        "query",
                        40,
                        org.programmeledger.query.violations.here.Here.class,
                        org.programmeledger.query.violations.there.There.class),
                noCycles(
                        "http",
                        10,
                        org.programmeledger.http.violations.here.Here.class,
                        org.programmeledger.http.violations.there.There.class),
                noCycles(
                        "standalone",
                        10,
                        org.programmeledger.standalone.violations.here.Here.class,
                        org.programmeledger.standalone.violations.there.There.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsExaminesSomethingAndReportsItsControls(Rule rule) {
        rule.verify();
    }

    @Test
    void noJpaIsOnTheClassPath() {
        assertThat(isOnTheClassPath("org.axonframework.eventsourcing.EventSourcingHandler"))
                .as("the control: what is there is found")
                .isTrue();

        assertThat(List.of(
                        "jakarta.persistence.Entity",
                        "org.hibernate.SessionFactory",
                        "org.axonframework.axonserver.connector.AxonServerConnectionManager"))
                .noneMatch(DependencyRulesTest::isOnTheClassPath);
    }

    private static boolean isOnTheClassPath(String name) {
        return DependencyRulesTest.class.getClassLoader().getResource(name.replace('.', '/') + ".class") != null;
    }

    private static ArchCondition<JavaClass> neverOn(DescribedPredicate<? super JavaClass> others) {
        return ArchConditions.not(dependOnClassesThat(others));
    }

    private static DescribedPredicate<JavaClass> oursBut(String... modules) {
        return ours().and(not(module(modules)));
    }

    /** Each package is a slice; only the sealed root of the vocabulary must know its families and they it. */
    private static Rule noCycles(String module, int atLeast, Class<?>... controls) {
        var packages = new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return module(module).test(type) ? SliceIdentifier.of(type.getPackageName()) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages of " + module;
            }
        };
        var rule = SlicesRuleDefinition.slices().assignedFrom(packages).should().beFreeOfCycles();
        return new Rule(rule, module(module), atLeast, List.of(controls));
    }
}
