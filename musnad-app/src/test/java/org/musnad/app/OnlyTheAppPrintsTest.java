package org.musnad.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** A library that prints or ends the process cannot be used inside another program. */
@AnalyzeClasses(packages = "org.musnad", importOptions = ImportOption.DoNotIncludeTests.class)
class OnlyTheAppPrintsTest {
    @ArchTest
    static final ArchRule nothing_but_the_app_prints = noClasses()
            .that()
            .resideOutsideOfPackages("org.musnad.app..", "org.musnad.train..", "org.musnad.bench..")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
            .because("results are returned and failures are typed");

    @ArchTest
    static final ArchRule only_main_ends_the_process = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.musnad.app.Main")
            .and()
            .resideOutsideOfPackages("org.musnad.train..", "org.musnad.bench..")
            .should()
            .callMethod(System.class, "exit", int.class)
            .because("the exit status is a return value until then");

    @ArchTest
    static final ArchRule the_reader_knows_neither_ledger_nor_files = noClasses()
            .that()
            .resideInAPackage("org.musnad.reader..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.musnad.ledger..", "org.musnad.app..", "java.nio.file..", "java.net..", "java.sql..");

    @ArchTest
    static final ArchRule the_ledger_does_not_know_the_app = noClasses()
            .that()
            .resideInAPackage("org.musnad.ledger..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.musnad.app..");

    @ArchTest
    static final ArchRule views_are_pure = noClasses()
            .that()
            .resideInAPackage("org.musnad.app.view..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "picocli..");
}
