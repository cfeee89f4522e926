package app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The house rules that a machine can check. {@link ModularityTests} checks the rooms' order. */
@AnalyzeClasses(packages = "app", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule namesBearIntent =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Service|Manager|Helper|Util|Utils|Impl)")
                    .because("such names say nothing of what a class is for");

    @ArchTest
    static final ArchRule noPackageIsADrawer =
            noClasses()
                    .should()
                    .resideInAnyPackage("..common..", "..shared..", "..util..", "..helper..");

    @ArchTest
    static final ArchRule controllersBelongToTheirRoom =
            classes()
                    .that()
                    .areAnnotatedWith(RestController.class)
                    .or()
                    .areAnnotatedWith(RestControllerAdvice.class)
                    .should()
                    .bePackagePrivate()
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule entitiesBelongToTheirRoom =
            classes()
                    .that()
                    .areAnnotatedWith(Entity.class)
                    .should()
                    .bePackagePrivate()
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule entitiesChangeThroughVerbs =
            noMethods()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Entity.class)
                    .should()
                    .haveNameMatching("set[A-Z].*")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule listenersAreCalledOn =
            methods()
                    .that()
                    .areAnnotatedWith(ApplicationModuleListener.class)
                    .or()
                    .areAnnotatedWith(EventListener.class)
                    .and()
                    .haveRawParameterTypes(
                            DescribedPredicate.describe(
                                    "an event of ours",
                                    types ->
                                            types.size() == 1
                                                    && types.getFirst()
                                                            .getPackageName()
                                                            .startsWith("app")))
                    .should()
                    .haveName("on")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule collaboratorsComeThroughConstructors =
            fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule timeIsInjected =
            noClasses()
                    .should()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(java.time.LocalDate.class, "now")
                    .orShould()
                    .callMethod(java.time.OffsetDateTime.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .because("a Clock is injected, so that tests can set it");

    @ArchTest static final ArchRule onlyStorageKnowsMinio = onlyIn("app.storage..", "io.minio..");

    /** Minio's client is built of it, and connections outwards are. */
    @ArchTest
    static final ArchRule onlyWhoConnectsKnowsOkHttp =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("app.storage..", "app.outside..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("okhttp3..");

    @ArchTest
    static final ArchRule onlyTranscodeKnowsFfmpegsBindings =
            onlyIn("app.transcode..", "org.bytedeco..");

    @ArchTest
    static final ArchRule onlyTranscodeKnowsJobRunr = onlyIn("app.transcode..", "org.jobrunr..");

    @ArchTest
    static final ArchRule onlyIngestKnowsTheMultipartParser =
            onlyIn("app.ingest..", "org.apache.commons.fileupload2..");

    @ArchTest
    static final ArchRule onlyOneClassStartsMediaProcesses =
            noClasses()
                    .that()
                    .resideInAPackage("app.*..")
                    .and()
                    .resideOutsideOfPackage("app.transcode.ffmpeg")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(ProcessBuilder.class)
                    .orShould()
                    .callMethod(Runtime.class, "exec", String[].class);

    private static ArchRule onlyIn(String room, String... packages) {
        return noClasses()
                .that(
                        DescribedPredicate.describe(
                                "are outside of " + room,
                                (JavaClass type) ->
                                        !type.getPackageName().startsWith(room.replace("..", ""))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }
}
