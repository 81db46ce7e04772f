package org.musnad.reader.figure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** One case of a Recognizers-Text file. */
record RecognizerCase(String input, List<Result> results) {
    /** One expected result; offsets are of UTF-16 units, the end is the last unit; -1 where the file has none. */
    record Result(String text, String value, int start, int end) {}

    static List<RecognizerCase> read(String json) throws JsonProcessingException {
        List<RecognizerCase> cases = new ArrayList<>();
        for (JsonNode item : new ObjectMapper().readTree(json.startsWith("\ufeff") ? json.substring(1) : json)) {
            List<Result> results = new ArrayList<>();
            for (JsonNode found : item.get("Results")) {
                results.add(new Result(
                        found.get("Text").asText(),
                        found.path("Resolution").path("value").asText(""),
                        found.path("Start").asInt(-1),
                        found.path("End").asInt(-1)));
            }
            cases.add(new RecognizerCase(item.get("Input").asText(), results));
        }
        return cases;
    }
}
