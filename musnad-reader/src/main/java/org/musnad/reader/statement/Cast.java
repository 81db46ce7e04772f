package org.musnad.reader.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;
import org.musnad.reader.Statement.ResolvedBy;

/**
 * Everybody whom the report has introduced so far by a phrase: «رئيس الجهاز حميد …», «مصدر أمني». A later definite phrase
 * («رئيس الجهاز», «المصدر») goes back to the latest of them that it fits.
 */
final class Cast {
    private record Member(List<String> words, Speaker speaker) {}

    private final Page page;
    private final List<Member> members = new ArrayList<>();

    Cast(Page page) {
        this.page = page;
    }

    /** Adds the roles that stand before or after every name of a person in the report. */
    void addApposed(SourceFinder sources) {
        for (Page.Name name : page.names()) {
            if (name.role() || name.entity().type() != Entity.Type.PER) {
                continue;
            }
            Speaker speaker = new Speaker(name.entity(), null, ResolvedBy.ROLE, Agreement.UNKNOWN);
            int begin = roleBefore(name.first());
            if (begin < name.first()) {
                members.add(new Member(bare(begin, name.first()), speaker));
            }
            int after = name.end();
            if (page.isComma(after)) {
                after++;
            }
            if (page.has(after, Sense.PERSON) && page.name(after) == null && !page.hasConjunction(after)) {
                Stretch role = sources.extent(after, Math.min(page.size(), after + 8));
                members.add(new Member(bare(role.first(), role.end()), speaker));
            }
        }
    }

    private int roleBefore(int name) {
        int begin = name;
        for (int k = name - 1; k >= 0 && k > name - 10; k--) {
            if (page.isPunct(k) || page.hits(k).length > 0 && page.senses(k) == 0) {
                break;
            }
            if (page.name(k) != null && page.name(k).entity().type() == Entity.Type.PER) {
                break;
            }
            if (page.has(k, Sense.PERSON)) {
                begin = k;
            }
        }
        return begin;
    }

    void add(Stretch source, Speaker speaker) {
        members.add(new Member(bare(source.first(), source.end()), speaker));
    }

    /** Adds a document by its head word alone: «في بيان» makes «البيان» its speaker's. */
    void addDocument(int word, Speaker speaker) {
        members.add(new Member(List.of(bare(page.folded(word))), speaker));
    }

    /** The latest whom a phrase can go back to; null where none fits. */
    @Nullable
    Speaker find(Stretch source) {
        List<String> words = bare(source.first(), source.end());
        words.removeIf(w -> w.equals("ذاته")
                || w.equals("نفسه")
                || w.equals("ذاتها")
                || w.equals("نفسها")
                || w.equals("هذا")
                || w.equals("هذه")
                || w.equals("عينه"));
        if (words.isEmpty()) {
            return null;
        }
        for (int m = members.size() - 1; m >= 0; m--) {
            Member member = members.get(m);
            if (fits(words, member.words())) {
                return member.speaker();
            }
        }
        return null;
    }

    private static boolean fits(List<String> later, List<String> earlier) {
        if (earlier.isEmpty()) {
            return false;
        }
        if (later.get(0).equals(earlier.get(0))) {
            return earlier.containsAll(later);
        }
        int shift = earlier.size() - later.size();
        return shift > 0 && earlier.subList(shift, earlier.size()).equals(later);
    }

    private List<String> bare(int from, int end) {
        List<String> words = new ArrayList<>(end - from);
        for (int k = from; k < end; k++) {
            if (page.word(k).isWord() && !page.is(k, "معالي")) {
                words.add(bare(page.folded(k)));
            }
        }
        return words;
    }

    private static String bare(String folded) {
        String w = folded;
        if (w.length() > 4 && (w.startsWith("وال") || w.startsWith("بال") || w.startsWith("فال"))) {
            return w.substring(3);
        }
        if (w.length() > 3 && w.startsWith("لل")) {
            return w.substring(2);
        }
        return w.length() > 3 && w.startsWith("ال") ? w.substring(2) : w;
    }
}
