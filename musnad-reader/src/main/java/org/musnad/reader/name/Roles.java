package org.musnad.reader.name;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Span;
import org.musnad.reader.lexicon.Memo;
import org.musnad.reader.lexicon.Sieve;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.text.Folded;
import org.musnad.reader.word.Word;
import org.musnad.reader.word.Words;

/**
 * Finds what the report calls a person: the noun phrase before the name («رئيس الاستخبارات العراقية حميد الشاطري») or in
 * apposition after it («إسماعيل هنية، رئيس المكتب السياسي»), and then the places where the role stands for the name
 * («رئيس جهاز المخابرات», «الوزير»).
 */
final class Roles {
    private static final int LONGEST_ROLE = 12;
    private static final int LONGEST_BARE_ROLE = 6;
    private static final Set<String> STOPS = Set.of(
            "ان", "بان", "انه", "انها", "الذي", "التي", "الذين", "من", "الي", "علي", "عن", "مع", "بعد", "قبل", "خلال",
            "حول", "قد", "كما", "حيث", "ثم", "او", "لكن", "بل", "كان", "كانت", "هو", "هي", "لم", "لن", "لا", "ما",
            "قال", "قالت", "اكد", "اضاف", "اوضح", "اعلن", "اشار", "ذكر", "كشف", "وقال", "واكد", "واضاف", "واوضح", "بين",
            "ضد");

    /** What a role noun is: whether it names several people, or a relative of who is named after it. */
    private record Head(boolean plural, boolean kin) {}

    private static final int REMEMBERED = 1 << 12;

    /** Where a role noun begins in a word, with its article, and what it is; −1 and null in a word that is none. */
    private record HeadAt(int stem, @Nullable Head head) {}

    private static final HeadAt NONE = new HeadAt(-1, null);

    private final Map<String, Head> heads = new HashMap<>();
    private final Memo<HeadAt> words = new Memo<>(REMEMBERED);
    private final Sieve sieve;

    Roles() {
        for (Tsv.Row row : Tsv.read(Roles.class, "roles.tsv").rows()) {
            heads.putIfAbsent(
                    Folded.of(row.get("noun")),
                    new Head(row.get("number").equals("p"), row.get("class").equals("kin")));
        }
        sieve = new Sieve(heads.keySet());
    }

    /** Ties roles to the persons, and the mentions of roles to them. */
    void tie(Words words, List<Cluster> persons, List<NameMention> all) {
        if (persons.isEmpty()) {
            return;
        }
        BitSet taken = new BitSet(words.size());
        BitSet named = new BitSet(words.size());
        for (NameMention mention : all) {
            named.set(mention.firstWord(), mention.endWord());
        }
        for (Cluster person : persons) {
            for (NameMention mention : person.names()) {
                before(words, person, mention, taken);
                taken.set(mention.firstWord(), mention.endWord());
            }
        }
        for (Cluster person : persons) {
            for (NameMention mention : person.names()) {
                after(words, person, mention, taken);
            }
        }
        Nearby nearby = new Nearby(persons);
        for (int k = 0; k < words.size(); k++) {
            if (!taken.get(k)) {
                k = Math.max(k, bareRole(words, k, nearby, taken, named));
            }
        }
    }

    private void before(Words words, Cluster person, NameMention mention, BitSet taken) {
        int sentence = words.get(mention.firstWord()).sentence();
        int head = -1;
        for (int k = mention.firstWord() - 1; k >= 0 && mention.firstWord() - k <= LONGEST_ROLE; k--) {
            Word word = words.get(k);
            if (word.sentence() != sentence || word.isPunct() || taken.get(k) || STOPS.contains(word.folded())) {
                break;
            }
            Head found = head(word);
            if (found != null && found.kin()) {
                break;
            }
            if (found != null && (head < 0 || !found.plural())) {
                head = k;
            }
        }
        if (head >= 0) {
            record(words, person, head, mention.firstWord(), taken);
        }
    }

    private void after(Words words, Cluster person, NameMention mention, BitSet taken) {
        int k = mention.endWord();
        boolean comma = words.is(k, "،") || words.is(k, ",");
        k += comma ? 1 : 0;
        if (k >= words.size() || headStem(words.get(k)) != 0 || taken.get(k)) {
            return;
        }
        int end = k + 1;
        int sentence = words.get(k).sentence();
        while (end < words.size()
                && end - k < LONGEST_ROLE
                && words.get(end).sentence() == sentence
                && !words.get(end).isPunct()
                && !STOPS.contains(words.get(end).folded())) {
            end++;
        }
        if (end - k < LONGEST_ROLE) {
            record(words, person, k, end, taken);
        }
    }

    private void record(Words words, Cluster person, int first, int end, BitSet taken) {
        Span span = new Span(
                words.get(first).startOf(headStem(words.get(first))),
                words.get(end - 1).end());
        person.roles().add(span.of(words.text().original()));
        person.roleStems().add(stems(words, first, end));
        taken.set(first, end);
    }

    /** The index of the last word of the role that begins at k, where it is tied to a person; else k. */
    private int bareRole(Words words, int k, Nearby nearby, BitSet taken, BitSet named) {
        Word word = words.get(k);
        Head head = head(word);
        if (head == null || head.plural() || head.kin()) {
            return k;
        }
        int stem = headStem(word);
        boolean definite = stem < word.folded().length() - 2
                && (word.folded().startsWith("ال", stem)
                        || stem > 0 && word.folded().startsWith("لل", stem - 1));
        int end = k + 1;
        while (end < words.size()
                && end - k < LONGEST_BARE_ROLE
                && words.get(end).sentence() == word.sentence()
                && !taken.get(end)
                && (named.get(end)
                        || isDefinite(words.get(end))
                        || end == k + 1
                                && !definite
                                && words.get(end).isWord()
                                && !STOPS.contains(words.get(end).folded()))) {
            end++;
        }
        Set<String> stems = stems(words, k, end);
        if (stems.size() < 2 && !definite) {
            return k;
        }
        Cluster person = bestFor(stems, k, nearby.to(k));
        if (person == null) {
            return k;
        }
        Span span = new Span(word.startOf(stem), words.get(end - 1).end());
        person.addRoleMention(span, k);
        person.roleStems().add(stems);
        taken.set(k, end);
        return end - 1;
    }

    private static boolean isDefinite(Word word) {
        return word.isWord() && word.folded().startsWith("ال") && word.folded().length() > 3;
    }

    private @Nullable Cluster bestFor(Set<String> stems, int at, List<Cluster> persons) {
        String head = stems.iterator().next();
        Cluster best = null;
        double bestScore = 0;
        for (Cluster person : persons) {
            double score = 0;
            for (Set<String> role : person.roleStems()) {
                if (!role.contains(head)) {
                    continue;
                }
                int shared = 0;
                for (String stem : stems) {
                    shared += role.contains(stem) ? 1 : 0;
                }
                boolean inside = shared == stems.size();
                double fit = inside ? 2 + shared : shared >= 2 ? shared : 0;
                score = Math.max(score, fit);
            }
            if (score == 0) {
                continue;
            }
            double near = 1.0 / (2 + Math.min(100_000, person.distance(at)));
            if (score + near > bestScore) {
                bestScore = score + near;
                best = person;
            }
        }
        return best;
    }

    /** The stems of a role's words, its head first. */
    private Set<String> stems(Words words, int first, int end) {
        Set<String> stems = new LinkedHashSet<>();
        for (int k = first; k < end; k++) {
            Word word = words.get(k);
            if (word.isWord()) {
                String folded = word.folded();
                stems.add(Parts.stem(k == first ? folded.substring(Math.max(0, headStem(word))) : folded));
            }
        }
        return new LinkedHashSet<>(stems.isEmpty() ? new HashSet<>() : stems);
    }

    private @Nullable Head head(Word word) {
        return headAt(word).head();
    }

    private HeadAt headAt(Word word) {
        if (!word.isWord()) {
            return NONE;
        }
        HeadAt held = words.get(word.folded());
        if (held == null) {
            int stem = stemOf(word);
            Head head = stem < 0 ? null : heads.get(word.folded().substring(stem));
            held = stem < 0 ? NONE : new HeadAt(stem, head != null ? head : heads.get(bareHead(word, stem)));
            words.put(word.folded(), held);
        }
        return held;
    }

    private static String bareHead(Word word, int stem) {
        String rest = word.folded().substring(stem);
        return rest.startsWith("ال") ? rest.substring(2) : rest.substring(1);
    }

    /** The offset in the folded form at which a role noun begins, with its article; -1 where the word is none. */
    private int headStem(Word word) {
        return headAt(word).stem();
    }

    private int stemOf(Word word) {
        String folded = word.folded();
        for (int k = 0; k < word.stemCount(); k++) {
            int stem = word.stem(k);
            if (sieve.mayHold(folded, stem, folded.length()) && heads.containsKey(folded.substring(stem))) {
                boolean article = stem >= 2 && folded.startsWith("ال", stem - 2);
                boolean lam = stem >= 2 && folded.startsWith("لل", stem - 2);
                return article ? stem - 2 : lam ? stem - 1 : stem;
            }
        }
        return -1;
    }
}
