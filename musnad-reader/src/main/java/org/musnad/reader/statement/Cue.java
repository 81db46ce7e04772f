package org.musnad.reader.statement;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.Span;
import org.musnad.reader.Statement.Act;
import org.musnad.reader.Statement.Mode;
import org.musnad.reader.text.Quotation;
import org.musnad.reader.word.Word;

/** A reporting cue while its statement is being read: the rules fill it in, one after another. */
final class Cue {
    /** By what the cue reports. */
    enum Kind {
        VERB,
        PARTICIPLE,
        /** «وفقا لـ», «بحسب», before or after what it qualifies. */
        ATTRIBUTION,
        HEADLINE,
        FREE
    }

    final Kind kind;
    final String rule;
    /** The first word that belongs to the cue's clause, where the content of an earlier cue ends: «كما» of «كما أكد». */
    int lead;
    /** The cue word; -1 where there is none. */
    final int word;
    /** The original span of the cue; null in free speech. */
    final @Nullable Span span;

    final Agreement agreement;

    @Nullable
    Stretch source;
    /** Whether the source stands before the verb without a joining word. */
    boolean subjectFirst;
    /** Whether a relative pronoun or an indefinite noun before it makes the cue part of a larger phrase. */
    boolean relative;
    /** Who passed on what the source says («نقلت رويترز عن …»). */
    @Nullable
    Stretch relayer;

    @Nullable
    Stretch addressee;

    int contentFirst;
    int contentLetters;
    int contentEnd = -1;

    @Nullable
    Quotation quotation;

    int frame;
    Mode mode = Mode.INDIRECT;
    Act act;

    @Nullable
    Span content;

    @Nullable
    Cue outer;

    Cue(Kind kind, String rule, int word, @Nullable Span span, Agreement agreement, Act act) {
        this.kind = kind;
        this.rule = rule;
        this.word = word;
        this.span = span;
        this.agreement = agreement;
        this.act = act;
        this.lead = word;
    }

    /** A cue at a form of a reporting verb: its span is the verb without the letters joined to it. */
    static Cue at(Page page, Kind kind, String rule, int i, Page.Hit hit) {
        Word word = page.word(i);
        VerbForm form = hit.form();
        return new Cue(
                kind,
                rule,
                i,
                new Span(word.startOf(hit.stem()), word.end()),
                form.agreement(),
                form.verb().act());
    }

    void begin(Complement complement) {
        contentFirst = complement.first();
        contentLetters = complement.letters();
        quotation = complement.quotation();
        frame = complement.frame();
        mode = frame == Frame.QUOTE || quotation != null ? Mode.DIRECT : Mode.INDIRECT;
    }

    /** Whether the word lies between the cue's begin and the content's first word. */
    boolean introduces(int i) {
        return lead <= i && i < contentFirst;
    }
}
