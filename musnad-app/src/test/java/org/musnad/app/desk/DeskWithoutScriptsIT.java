package org.musnad.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main task of each page in a browser that runs no script. */
@ExtendWith(DeskInChromium.Opener.class)
class DeskWithoutScriptsIT {

    @Test
    void search_and_report(DeskInChromium desk) {
        try (Visitor visitor = desk.view().withoutScripts().open("/")) {
            visitor.fill("#q", "غرق العبارة").click(".search button");
            assertThat(visitor.count(".hit mark")).isPositive();
            visitor.click(".hit .said a");
            assertThat(visitor.at()).matches("/reports/\\d+(#\\w+)?");
            assertThat(visitor.count(".text [data-i]")).isPositive();
            visitor.click(".side .voice li a");
            assertThat(visitor.at()).contains("#");
            visitor.go("/?q=" + Visit.encode("غرق العبارة")).click("svg.days a rect");
            assertThat(visitor.at()).contains(Visit.encode("بعد"));
            assertThat(visitor.count(".hit")).isPositive();
        }
    }

    @Test
    void review_and_its_undo(DeskInChromium desk) {
        try (Visitor visitor = desk.view().withoutScripts().open("/review")) {
            visitor.click("button[value=accept]").go("/review/log");
            assertThat(visitor.text("tbody tr")).contains(DeskInChromium.REVIEWER);
            visitor.click("tbody tr button");
            assertThat(visitor.count("tbody tr:first-child s")).isEqualTo(1);
        }
    }

    @Test
    void who_figures_and_map(DeskInChromium desk) {
        try (Visitor visitor = desk.view().withoutScripts().open("/who")) {
            visitor.click("ul.chips a");
            assertThat(visitor.count("article.card")).isPositive();
            visitor.go("/figures").fill("#q", "قتلى").click("form[action='/figures'] button");
            assertThat(visitor.count("svg.plot path")).isPositive();
            assertThat(visitor.count(".panel tbody tr")).isPositive();
            visitor.go("/map").fill("#to", "2024-01-01").click("#map-form button");
            assertThat(visitor.at()).contains("to=2024-01-01");
            assertThat(visitor.count("tbody tr")).isPositive();
        }
    }

    @Test
    void dossier_and_settings(DeskInChromium desk) {
        try (Visitor visitor = desk.view().withoutScripts().open("/?q=" + Visit.encode("act:promise"))) {
            visitor.go("/?q=" + Visit.encode("act:deny")).fill("#dossier", "بلا نص برمجي");
            visitor.click("form[action='/dossiers'] button");
            visitor.fill("#note", "ملاحظة").click("form[action$='/notes'] button");
            assertThat(visitor.text("main")).contains("بلا نص برمجي", "ملاحظة");
            visitor.go("/settings").click("input[value=en]").click("form[action='/settings'] button");
            assertThat(visitor.find("html").getAttribute("dir")).isEqualTo("ltr");
        }
    }
}
