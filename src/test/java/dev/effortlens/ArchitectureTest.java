package dev.effortlens;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.effortlens.stats.RuleBreaker;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The floors of the house: who may know whom, and where Spark may appear. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.effortlens");

    private static final String[] SPARK_ROOMS = {
        "dev.effortlens.demo..",
        "dev.effortlens.source..",
        "dev.effortlens.cohort..",
        "dev.effortlens.cube..",
        "dev.effortlens.job.."
    };

    /** Methods whose last bit may differ between JVMs. */
    private static final Set<String> INEXACT = Set.of(
            "exp", "log", "log10", "log1p", "expm1", "pow", "sin", "cos", "tan", "sinh", "cosh", "tanh", "asin", "acos",
            "atan", "atan2", "cbrt", "hypot");

    @Test
    void roomsKnowOnlyTheFloorsBelowThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("job")
                .definedBy("dev.effortlens.job..")
                .layer("config")
                .definedBy("dev.effortlens.config..")
                .layer("demo")
                .definedBy("dev.effortlens.demo..")
                .layer("source")
                .definedBy("dev.effortlens.source..")
                .layer("cohort")
                .definedBy("dev.effortlens.cohort..")
                .layer("cube")
                .definedBy("dev.effortlens.cube..")
                .layer("counts")
                .definedBy("dev.effortlens.counts..")
                .layer("analysis")
                .definedBy("dev.effortlens.analysis..")
                .layer("report")
                .definedBy("dev.effortlens.report..")
                .layer("render")
                .definedBy("dev.effortlens.render..")
                .layer("publish")
                .definedBy("dev.effortlens.publish..")
                .layer("measure")
                .definedBy("dev.effortlens.measure..")
                .layer("stats")
                .definedBy("dev.effortlens.stats..")
                .whereLayer("job")
                .mayOnlyAccessLayers(
                        "config",
                        "demo",
                        "source",
                        "cohort",
                        "cube",
                        "counts",
                        "analysis",
                        "report",
                        "render",
                        "publish",
                        "measure",
                        "stats")
                .whereLayer("measure")
                .mayNotAccessAnyLayer()
                .whereLayer("stats")
                .mayNotAccessAnyLayer()
                .whereLayer("publish")
                .mayNotAccessAnyLayer()
                .whereLayer("config")
                .mayOnlyAccessLayers("measure")
                .whereLayer("counts")
                .mayOnlyAccessLayers("stats", "measure")
                .whereLayer("source")
                .mayOnlyAccessLayers("config", "measure")
                .whereLayer("cohort")
                .mayOnlyAccessLayers("source", "measure")
                .whereLayer("cube")
                .mayOnlyAccessLayers("cohort", "counts", "measure")
                .whereLayer("analysis")
                .mayOnlyAccessLayers("counts", "stats", "measure", "report")
                .whereLayer("report")
                .mayOnlyAccessLayers("measure", "stats")
                .whereLayer("render")
                .mayOnlyAccessLayers("report")
                .whereLayer("demo")
                .mayOnlyAccessLayers("measure")
                .check(HOUSE);
    }

    @Test
    void sparkAppearsOnlyInItsRooms() {
        noSparkOutside(SPARK_ROOMS).check(HOUSE);
    }

    @Test
    void theSparkRuleBites() {
        JavaClasses broken = new ClassFileImporter().importClasses(RuleBreaker.class);

        assertThat(noSparkOutside(SPARK_ROOMS).evaluate(broken).hasViolation()).isTrue();
        assertThat(sameBitsOnEveryJvm().evaluate(broken).hasViolation()).isTrue();
        assertThat(noClock().evaluate(broken).hasViolation()).isTrue();
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("dev.effortlens.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void numbersHaveTheSameBitsOnEveryJvm() {
        sameBitsOnEveryJvm().check(HOUSE);
    }

    @Test
    void onlyJobAndPublishLookAtTheClock() {
        noClock().check(HOUSE);
    }

    private static ArchRule noSparkOutside(String... rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "scala..");
    }

    private static ArchRule sameBitsOnEveryJvm() {
        DescribedPredicate<JavaCall<?>> inexact = DescribedPredicate.describe(
                "a transcendental function of Math",
                call -> call.getTargetOwner().isEquivalentTo(Math.class) && INEXACT.contains(call.getName()));
        return noClasses().should().callCodeUnitWhere(DescribedPredicate.describe("inexact", inexact::test));
    }

    private static ArchRule noClock() {
        DescribedPredicate<JavaCall<?>> clock = DescribedPredicate.describe(
                "the clock",
                call -> call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().isEmpty());
        return noClasses()
                .that(DescribedPredicate.not(resideInAPackage("dev.effortlens.job..")))
                .should()
                .callCodeUnitWhere(DescribedPredicate.describe("reads the clock", clock::test));
    }
}
