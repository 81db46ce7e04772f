package org.musnad.ledger.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.text.Folded;

/** Words that newspapers spell in several ways: سوريا, سورية. */
final class Spellings {
    private static final Map<String, List<String>> GROUPS = read();

    private Spellings() {}

    private static Map<String, List<String>> read() {
        Map<String, List<String>> groups = new HashMap<>();
        for (Tsv.Row row : Tsv.read(Spellings.class, "spellings.tsv").rows()) {
            List<String> group = new ArrayList<>();
            for (String spelling : row.list("spellings")) {
                Terms.of(Folded.of(spelling), (term, from, to) -> group.add(term));
            }
            for (String term : group) {
                if (groups.put(term, List.copyOf(group)) != null) {
                    throw new IllegalStateException(row.where() + ": " + term + " is in two groups");
                }
            }
        }
        return groups;
    }

    /** The spellings of a term, itself among them; proclitics with the article are kept. */
    static List<String> of(String term) {
        List<String> whole = GROUPS.get(term);
        if (whole != null) {
            return whole;
        }
        int head = LightStem.certainProclitics(term);
        List<String> group = head == 0 ? null : GROUPS.get(term.substring(head));
        if (group == null) {
            return List.of(term);
        }
        return group.stream().map(bare -> term.substring(0, head) + bare).toList();
    }
}
