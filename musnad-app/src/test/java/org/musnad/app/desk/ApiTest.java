package org.musnad.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The API over the samples, by HTTP. */
class ApiTest {
    private static final String V1 = "/api/v1";

    @TempDir
    private static Path folder;

    private static DeskTrial trial;

    @BeforeAll
    static void open() throws Exception {
        trial = DeskTrial.of(folder, DeskTrial.samples());
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    private static JsonNode document() throws Exception {
        return DeskTrial.json(trial.call(V1 + "/openapi.json"));
    }

    private static JsonSchema schema(JsonNode document, JsonNode reference) {
        ObjectNode root = reference.deepCopy();
        root.set("components", document.get("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root);
    }

    @Test
    void every_operation_of_the_document_answers_as_it_says() throws Exception {
        JsonNode document = document();
        HttpResponse<String> taken = trial.post(V1 + "/intake?title=x", "text/plain", "قال الوزير إن العمل انتهى.");
        String job = DeskTrial.json(taken).get("job").asText();
        String review =
                "{\"report\":1,\"layer\":\"report\",\"start\":0,\"end\":5,\"verdict\":\"accept\",\"who\":\"سلمى\"}";
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("addReview", review);
        bodies.put("undoReview", "{\"who\":\"سلمى\"}");
        bodies.put("takeIn", "{\"title\":\"خبر\",\"body\":\"أعلنت الوزارة فتح الطريق.\"}");
        bodies.put("stopIntake", "");
        long reviewed = DeskTrial.json(trial.post(V1 + "/reviews", "application/json", review))
                .get("number")
                .asLong();
        Map<String, String> queries = Map.of(
                "findStatements", "?q=%D9%82%D8%A7%D9%84",
                "search", "?q=%D9%82%D8%A7%D9%84",
                "findFigures", "?q=%D9%82%D8%AA%D9%84%D9%89",
                "findSeries", "?q=%D9%82%D8%AA%D9%84%D9%89",
                "findEntities", "?name=%D9%88%D8%B2%D8%A7%D8%B1%D8%A9");
        Set<String> seen = new HashSet<>();
        for (var path : document.get("paths").properties()) {
            for (var method : path.getValue().properties()) {
                JsonNode operation = method.getValue();
                String id = operation.get("operationId").asText();
                seen.add(id);
                String address = V1
                        + path.getKey()
                                .replace("{job}", job)
                                .replace("{number}", id.equals("undoReview") ? "" + reviewed : "1")
                        + queries.getOrDefault(id, "");
                HttpResponse<String> answer = method.getKey().equals("get")
                        ? trial.call(address)
                        : trial.post(address, "application/json", bodies.get(id));
                JsonNode described = operation.get("responses").get("" + answer.statusCode());
                assertThat(described)
                        .as("%s answered %s: %s", id, answer.statusCode(), answer.body())
                        .isNotNull();
                assertThat(answer.statusCode()).as(id).isBetween(200, 202);
                var content = described.get("content").properties().iterator().next();
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .as(id)
                        .startsWith(content.getKey());
                assertThat(schema(document, content.getValue().get("schema")).validate(answer.body(), InputFormat.JSON))
                        .as(id + ": " + answer.body())
                        .isEmpty();
                assertThat(answer.headers().firstValue("ETag").isPresent())
                        .as(id)
                        .isEqualTo(method.getKey().equals("get"));
            }
        }
        assertThat(seen).hasSizeGreaterThan(20);
    }

    @Test
    void the_page_shows_every_operation_of_the_document() throws Exception {
        for (String lang : List.of("ar", "en")) {
            String page = trial.get("/api?lang=" + lang).body().replace("<wbr>", "");
            for (var path : document().get("paths").properties()) {
                assertThat(page).contains(V1 + path.getKey());
            }
        }
    }

    @Test
    void pages_of_a_list_give_every_report_once() throws Exception {
        List<Long> one = numbers("/reports?limit=200", "number");
        List<Long> paged = numbers("/reports?limit=3", "number");
        assertThat(paged).doesNotHaveDuplicates().containsExactlyElementsOf(one);
        assertThat(one).hasSizeGreaterThan(20);
        assertThat(numbers("/reports?limit=3&from=2100-01-01", "number")).isEmpty();
    }

    @Test
    void pages_of_statements_give_every_statement_once() throws Exception {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        long total;
        int calls = 0;
        do {
            JsonNode page = DeskTrial.json(trial.call(V1 + "/statements?q=kind:statement&sort=time&limit=7" + cursor));
            total = page.get("total").asLong();
            page.get("answers")
                    .forEach(answer -> seen.add(answer.get("report").get("number") + " " + answer.get("statement")));
            cursor = page.get("next").isNull()
                    ? null
                    : "&cursor=" + Visit.encode(page.get("next").asText());
            calls++;
        } while (cursor != null && calls < 500);
        assertThat(seen).doesNotHaveDuplicates();
        assertThat((double) seen.size()).isCloseTo(total, within(0.5));
    }

    @Test
    void pages_of_places_and_figures_give_each_once() throws Exception {
        assertThat(numbers("/places?limit=2", "reports")).hasSameSizeAs(numbers("/places?limit=200", "reports"));
        String figures = "/figures?q=%D9%82%D8%AA%D9%84%D9%89&limit=";
        assertThat(numbers(figures + "1", "report")).hasSameSizeAs(numbers(figures + "200", "report"));
    }

    private static List<Long> numbers(String list, String field) throws Exception {
        List<Long> numbers = new ArrayList<>();
        String cursor = "";
        for (int call = 0; call < 500; call++) {
            JsonNode page = DeskTrial.json(trial.call(V1 + list + cursor));
            page.get("items").forEach(item -> numbers.add(item.get(field).asLong()));
            if (page.get("next").isNull()) {
                return numbers;
            }
            cursor = "&cursor=" + page.get("next").asText();
        }
        throw new AssertionError("no end to " + list);
    }

    @Test
    void an_answer_that_the_client_has_is_not_sent_again() throws Exception {
        HttpResponse<String> first = trial.call(V1 + "/reports/1");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = trial.call(V1 + "/reports/1", "If-None-Match", "\"other\", W/" + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        assertThat(trial.call(V1 + "/reports/2", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    private static void problem(HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = DeskTrial.json(answer);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(schema(document(), document().at("/components/schemas/Problem"))
                        .validate(problem))
                .isEmpty();
    }

    @Test
    void what_cannot_be_understood_is_told_as_rfc_9457_has_it() throws Exception {
        for (String path : List.of(
                "/reports?limit=0",
                "/reports?limit=x",
                "/reports?cursor=%00",
                "/reports?from=yesterday",
                "/reports?lmit=3",
                "/statements",
                "/statements?q=a&cursor=zz",
                "/statements?q=a&sort=best",
                "/figures",
                "/entities",
                "/entities?name=",
                "/places?to=2024-13-01")) {
            problem(trial.call(V1 + path), 400);
        }
        for (String path : List.of(
                "/reports/999999",
                "/reports/x",
                "/reports/-1",
                "/reports/99999999999999999999",
                "/reports/999999/analysis",
                "/stories/999999",
                "/intake/nothing",
                "/nothing")) {
            problem(trial.call(V1 + path), 404);
        }
    }

    @Test
    void another_method_is_answered_with_those_that_there_are() throws Exception {
        HttpResponse<String> answer = trial.post(V1 + "/reports", "application/json", "{}");
        problem(answer, 405);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
        HttpRequest delete =
                trial.request(V1 + "/reviews", "X-Musnad-Client", "x").DELETE().build();
        problem(DeskTrial.send(trial.program, delete), 405);
    }

    @Test
    void a_review_needs_json_of_the_right_fields_and_size() throws Exception {
        problem(trial.post(V1 + "/reviews", "text/plain", "{}"), 415);
        problem(trial.post(V1 + "/reviews", "application/json", "{\"why\":\"" + "x".repeat(70_000) + "\"}"), 413);
        String good = "\"report\":1,\"layer\":\"statement\",\"start\":0,\"end\":5,\"verdict\":";
        for (String body : List.of(
                "",
                "[]",
                "{",
                "{}x",
                "{\"who\":{\"a\":{\"b\":1}}}",
                "{\"who\":\"a\",\"unknown\":1}",
                "{\"who\":\"a\",\"who\":\"b\"}",
                "{\"who\":\"a\"," + good + "\"adore\"}",
                "{\"who\":\"a\"," + good + "\"undo\"}",
                "{\"who\":\"a\"," + good + "\"correct\"}",
                "{\"who\":\"a\"," + good + "\"note\"}",
                "{\"who\":\"a\",\"report\":1,\"layer\":\"statement\",\"start\":5,\"end\":5,\"verdict\":\"accept\"}",
                "{\"who\":\"a\",\"report\":1,\"layer\":\"statement\",\"start\":0,\"end\":999999,\"verdict\":\"accept\"}")) {
            problem(trial.post(V1 + "/reviews", "application/json", body), 400);
        }
        problem(trial.post(V1 + "/reviews", "application/json", "{" + good + "\"accept\"}"), 403);
        problem(
                trial.post(
                        V1 + "/reviews",
                        "application/json",
                        "{\"who\":\"a\",\"report\":77777,\"layer\":\"statement\",\"start\":0,\"end\":5,\"verdict\":\"accept\"}"),
                404);
    }

    @Test
    void a_review_is_kept_told_and_taken_back_once() throws Exception {
        String body = "{\"report\":2,\"layer\":\"statement\",\"start\":0,\"end\":9,\"verdict\":\"correct\","
                + "\"field\":\"act\",\"value\":\"deny\",\"why\":\"ينفي\",\"who\":\"هدى\"}";
        HttpResponse<String> added = trial.post(V1 + "/reviews", "application/json", body);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        long number = DeskTrial.json(added).get("number").asLong();
        HttpResponse<String> undone =
                trial.post(V1 + "/reviews/" + number + "/undo", "application/json", "{\"who\":\"هدى\"}");
        assertThat(undone.statusCode()).isEqualTo(201);
        assertThat(DeskTrial.json(undone).get("undoes").asLong()).isEqualTo(number);
        problem(trial.post(V1 + "/reviews/" + number + "/undo", "application/json", "{\"who\":\"هدى\"}"), 409);
        JsonNode all = DeskTrial.json(trial.call(V1 + "/reports/2/reviews")).get("items");
        JsonNode mine = null;
        for (JsonNode each : all) {
            mine = each.get("number").asLong() == number ? each : mine;
        }
        assertThat(mine).isNotNull();
        assertThat(mine.get("undone").asBoolean()).isTrue();
        assertThat(mine.get("value").asText()).isEqualTo("deny");
    }

    @Test
    void reports_that_are_sent_are_found_afterwards() throws Exception {
        HttpResponse<String> sent = trial.post(
                V1 + "/intake",
                "application/json; charset=utf-8",
                "[{\"id\":\"p1\",\"title\":\"حريق في مستودع القصب\",\"body\":\"قال العميد راشد الكندي إن الحريق أتى على مستودع"
                        + " القصب في الميناء.\",\"outlet\":\"منبر الميناء\",\"published\":\"2024-06-01\"},"
                        + "{\"id\":\"p2\",\"body\":\"This one is in English and is left out of the ledger, as it must be.\"}]");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        JsonNode told = DeskTrial.json(sent);
        assertThat(told.get("state").asText()).isEqualTo("done");
        assertThat(told.at("/counts/in").asInt()).isEqualTo(2);
        assertThat(told.at("/counts/added").asInt()).isEqualTo(1);
        long number = told.at("/reports/0/number").asLong();
        JsonNode report = DeskTrial.json(trial.call(V1 + "/reports/" + number));
        assertThat(report.get("outlet").asText()).isEqualTo("منبر الميناء");
        assertThat(report.at("/sightings/0/source").asText()).isEqualTo("upload:api.json");
        assertThat(DeskTrial.json(trial.call(V1 + "/reports/" + number + "/analysis"))
                        .at("/report/sha256"))
                .isEqualTo(report.get("sha256"));
        Thread.sleep(2_100);
        JsonNode found = DeskTrial.json(trial.call(V1 + "/search?q=" + Visit.encode("مستودع القصب")));
        assertThat(found.get("total").asInt()).isPositive();
    }

    @Test
    void a_text_is_taken_with_what_is_known_of_it_and_twice_is_known() throws Exception {
        String path = V1 + "/intake?published=2024-07-02&outlet=" + Visit.encode("صوت النهر") + "&title="
                + Visit.encode("فيضان النهر");
        String text = "أعلنت هيئة السدود أن منسوب النهر ارتفع ثلاثة أمتار.";
        JsonNode first = DeskTrial.json(trial.post(path, "text/plain; charset=utf-8", text));
        assertThat(first.at("/counts/added").asInt()).as(first.toString()).isEqualTo(1);
        JsonNode again = DeskTrial.json(trial.post(path, "text/plain", text));
        assertThat(again.at("/counts/known").asInt()).isEqualTo(1);
        assertThat(again.at("/reports/0/number")).isEqualTo(first.at("/reports/0/number"));
        JsonNode report = DeskTrial.json(
                trial.call(V1 + "/reports/" + first.at("/reports/0/number").asLong()));
        assertThat(report.get("title").asText()).isEqualTo("فيضان النهر");
        assertThat(report.get("published").asText()).startsWith("2024-07-02");
        problem(trial.post(V1 + "/intake?published=soon", "text/plain", text), 400);
    }

    @Test
    void an_intake_of_another_kind_or_size_is_refused() throws Exception {
        problem(trial.post(V1 + "/intake", "application/xml", "<a/>"), 415);
        problem(trial.post(V1 + "/intake?name=a.exe", "application/octet-stream", "MZ"), 415);
        problem(trial.post(V1 + "/intake", "application/octet-stream", "MZ"), 400);
        HttpRequest large = trial.request(V1 + "/intake", "X-Musnad-Client", "x", "Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[40 << 20]))
                .build();
        try {
            problem(DeskTrial.send(trial.program, large), 413);
        } catch (java.io.IOException e) {
            // The desk hung up before everything was sent, which it may.
        }
    }
}
