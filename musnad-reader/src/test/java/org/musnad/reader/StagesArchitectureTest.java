package org.musnad.reader;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** A stage knows only those before it, and the reader is a pure function. */
class StagesArchitectureTest {
    private static final JavaClasses READER = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.musnad.reader");
    private static final String[][] ORDER = {
        {"text"}, {"word"}, {"lexicon", "number"}, {"time"}, {"figure"}, {"name"}, {"statement"}
    };

    @Test
    void stagesDoNotKnowLaterStages() {
        for (int k = 0; k < ORDER.length; k++) {
            for (String earlier : ORDER[k]) {
                for (int j = k + 1; j < ORDER.length; j++) {
                    for (String later : ORDER[j]) {
                        noClasses()
                                .that()
                                .resideInAPackage("org.musnad.reader." + earlier)
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("org.musnad.reader." + later)
                                .because("a stage that knows a later one cannot be read, tested or used without it")
                                .allowEmptyShould(true)
                                .check(READER);
                    }
                }
            }
        }
    }

    @Test
    void theReaderKnowsNoOtherModule() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.musnad.ledger..", "org.musnad.app..")
                .check(READER);
    }

    @Test
    void theReaderOpensNoFileAndNoConnection() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..", "java.util.logging..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .check(READER);
    }

    @Test
    void theReaderPrintsNothing() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(READER);
    }

    @Test
    void noStateIsSharedBetweenReports() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat(alwaysTrue())
                .should()
                .haveModifier(JavaModifier.FINAL)
                .because("a report must not change what the next one says")
                .check(READER);
    }
}
