package org.musnad.reader.statement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Statement;
import org.musnad.reader.lexicon.Memo;
import org.musnad.reader.lexicon.Sieve;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.text.Folded;

/** The words that the rules of attribution know, by folded form. */
final class Lexicon {
    private static final int REMEMBERED = 1 << 13;

    /** What is known of one folded form. */
    static final class Entry {
        static final VerbForm[] NO_FORMS = {};
        private long senses;
        private VerbForm[] forms = NO_FORMS;

        long senses() {
            return senses;
        }

        VerbForm[] forms() {
            return forms;
        }
    }

    private final Map<String, Entry> entries;
    private final WordClasses classes;
    private final Map<String, String> heads;
    private final Sieve sieve;
    private final Memo<Sight> seen = new Memo<>(REMEMBERED);

    private Lexicon(Map<String, Entry> entries, WordClasses classes, Map<String, String> heads) {
        this.entries = entries;
        this.classes = classes;
        this.heads = heads;
        this.sieve = new Sieve(entries.keySet());
    }

    static Lexicon load() {
        Map<String, Entry> entries = new HashMap<>(16384);
        for (Tsv.Row row : Tsv.read(Lexicon.class, "vocabulary.tsv").rows()) {
            Entry entry = entry(entries, Folded.of(row.get("word")));
            for (String sense : row.list("classes")) {
                entry.senses |= Sense.valueOf(sense.toUpperCase(Locale.ROOT)).bit();
            }
        }
        Map<Paradigm, List<Paradigm.Affixes>> paradigms = Paradigm.load();
        for (Tsv.Row row : Tsv.read(Lexicon.class, "verbs.tsv").rows()) {
            addVerb(entries, paradigms, row);
        }
        Map<String, String> heads = new HashMap<>();
        for (Tsv.Row row : Tsv.read(Lexicon.class, "heads.tsv").rows()) {
            heads.put(Folded.of(row.get("form")), Folded.of(row.get("head")));
        }
        return new Lexicon(entries, WordClasses.load(), heads);
    }

    private static void addVerb(
            Map<String, Entry> entries, Map<Paradigm, List<Paradigm.Affixes>> paradigms, Tsv.Row row) {
        int frames = 0;
        for (String frame : row.list("frames")) {
            frames |= Frame.of(frame);
        }
        int flags = 0;
        for (String flag : row.list("flags")) {
            flags |= Verb.flag(flag);
        }
        Statement.Act act = Statement.Act.valueOf(row.get("act").toUpperCase(Locale.ROOT));
        Conjugation forms = new Conjugation(
                paradigms,
                new Verb(row.get("lemma"), act, frames, flags),
                (folded, form) -> addForm(entry(entries, folded), form));
        forms.perfect(row.get("lemma"));
        if (!row.get("imperfect").isEmpty()) {
            forms.imperfect(row.get("imperfect"));
        }
        if (!row.get("participle").isEmpty()) {
            forms.participle(row.get("participle"));
        }
        for (String other : row.list("other")) {
            forms.irregular(other);
        }
    }

    private static void addForm(Entry entry, VerbForm form) {
        for (VerbForm known : entry.forms) {
            if (known.verb() == form.verb() && known.tense() == form.tense()) {
                return;
            }
        }
        VerbForm[] more = Arrays.copyOf(entry.forms, entry.forms.length + 1);
        more[entry.forms.length] = form;
        entry.forms = more;
    }

    private static Entry entry(Map<String, Entry> entries, String folded) {
        return entries.computeIfAbsent(folded, w -> new Entry());
    }

    /** What is known of a word with every letter that may be a clitic. */
    Sight lookUp(String folded) {
        Sight held = seen.get(folded);
        if (held == null) {
            held = new Sight.Eye(this).at(folded);
            seen.put(folded, held);
        }
        return held;
    }

    /** The word under which a phrase's folded word is compared with others; the word itself where it has no other. */
    String head(String folded) {
        return heads.getOrDefault(folded, folded);
    }

    /** The closed classes of words. */
    WordClasses classes() {
        return classes;
    }

    @Nullable
    Entry find(String folded) {
        return find(folded, 0, folded.length());
    }

    /** The entry of the characters from {@code from} to before {@code to}. */
    @Nullable
    Entry find(String folded, int from, int to) {
        return sieve.mayHold(folded, from, to) ? entries.get(folded.substring(from, to)) : null;
    }
}
