package syrniki;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** The house stands: every room uses only the rooms docs/architecture.md lets it use. */
class HouseTest {
    /** Each room, and which others it may use. */
    static final Map<String, List<String>> ROOMS =
            Map.of(
                    "page", List.of("live", "run", "course", "guard", "wire", "trace"),
                    "live", List.of("run", "guard", "wire", "trace"),
                    "guard", List.of(),
                    "run", List.of("explore", "engine", "course", "wire", "trace"),
                    "explore", List.of("engine", "trace"),
                    "course", List.of("trace"),
                    "engine", List.of("trace"),
                    "wire", List.of("trace"),
                    "trace", List.of());

    private static final List<Map.Entry<String, List<String>>> ARROWS =
            List.copyOf(ROOMS.entrySet());
    private static final String JDK = "java..";

    /** The one package that module jdk.httpserver exports: the JDK's too. */
    private static final String HTTP_SERVER = "com.sun.net.httpserver";

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(new ImportOption.DoNotIncludeJars())
                    .withImportOption(place -> !place.contains("__")) // Spring's, of a build before
                    .importPath("target/classes");
    private static final DescribedPredicate<JavaMethodCall> TIME_OF_DAY =
            DescribedPredicate.describe(
                    "tells the time of day",
                    call -> {
                        String owner = call.getTargetOwner().getName();
                        String name = call.getTarget().getName();
                        return owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                                || owner.startsWith("java.time.") && name.equals("now")
                                || owner.equals("java.time.Clock") && name.startsWith("system")
                                || name.toLowerCase().endsWith("lastmodifiedtime");
                    });
    private static final DescribedPredicate<JavaClass> LESSON =
            DescribedPredicate.describe("a lesson", it -> it.getPackageName().isEmpty());

    @Test
    void everyClassLivesInAKnownRoom() {
        List<String> lessons = new ArrayList<>();
        List<String> strangers = new ArrayList<>();
        for (JavaClass it : HOUSE) {
            String home = it.getPackageName();
            if (home.isEmpty()) lessons.add(it.getName());
            else if (!home.equals("syrniki") && !ROOMS.containsKey(room(home))) {
                strangers.add(it.getName());
            }
        }
        assertThat(strangers).isEmpty();
        assertThat(lessons).hasSizeGreaterThanOrEqualTo(9);
        assertThat(HOUSE).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @FieldSource("ARROWS")
    void aRoomUsesOnlyTheRoomsBelowIt(Map.Entry<String, List<String>> arrow) {
        List<String> allowed = new ArrayList<>(List.of(inside(arrow.getKey())));
        arrow.getValue().forEach(room -> allowed.add(inside(room)));
        noClasses()
                .that()
                .resideInAPackage(inside(arrow.getKey()))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("syrniki..")
                                .and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                .check(HOUSE);
    }

    @Test
    void theTraceUsesTheJdkOnly() {
        classes()
                .that()
                .resideInAPackage(inside("trace"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(JDK, inside("trace"))
                .check(HOUSE);
    }

    @Test
    void lessonsUseTheJdkOnly() {
        classes()
                .that(LESSON)
                .should()
                .onlyDependOnClassesThat(LESSON.or(resideInAnyPackage(JDK, HTTP_SERVER)))
                .check(HOUSE);
    }

    @Test
    void nobodyUsesALesson() {
        noClasses()
                .that()
                .resideInAPackage("syrniki..")
                .should()
                .dependOnClassesThat(LESSON)
                .check(HOUSE);
    }

    @Test
    void noPackagesRunInCircles() {
        slices().matching("syrniki.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    /**
     * What is measured is measured by {@link System#nanoTime}: the time of day may be set back and
     * forth while runs go on. Lessons may ask for it, as any program; their run looks it up once.
     */
    @Test
    void hardlyAnybodyAsksForTheTimeOfDay() {
        noClasses()
                .that(not(LESSON))
                .and()
                .haveNameNotMatching(
                        "syrniki\\.(engine\\.hooks\\.(LessonTime|LessonClock|ClockHooks)"
                                + "|engine\\.control\\.ClockHooks|engine\\.child\\.Rehearsal"
                                + "|page\\.ReplayPage|run\\.Archive)")
                .should()
                .callMethodWhere(TIME_OF_DAY)
                .orShould()
                .callConstructor(Date.class)
                .check(HOUSE);
    }

    private static String room(String packageName) {
        return packageName.split("\\.")[1];
    }

    private static String inside(String room) {
        return "syrniki." + room + "..";
    }
}
