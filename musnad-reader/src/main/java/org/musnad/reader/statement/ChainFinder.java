package org.musnad.reader.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;
import org.musnad.reader.Link;
import org.musnad.reader.Link.Relation;
import org.musnad.reader.Span;
import org.musnad.reader.lexicon.PhraseLexicon;
import org.musnad.reader.lexicon.Tsv;
import org.musnad.reader.text.Folded;
import org.musnad.reader.word.Word;

/** Finds the outlets that a report credits for what it says. */
final class ChainFinder {
    private static final int LONGEST_NAME = 4;

    private final PhraseLexicon<Boolean> outlets;
    private final Wires wires = Wires.load();

    private ChainFinder(PhraseLexicon<Boolean> outlets) {
        this.outlets = outlets;
    }

    static ChainFinder load() {
        PhraseLexicon.Builder<Boolean> names = PhraseLexicon.builder();
        for (Tsv.Row row : Tsv.read(ChainFinder.class, "outlets.tsv").rows()) {
            names.put(row.get("name"), row.get("use").equals("bare"));
        }
        return new ChainFinder(names.build());
    }

    /** The links of a report, given its cues and asides. */
    List<Link> find(Page page, List<Cue> cues, List<Cue> asides) {
        List<Link> links = new ArrayList<>();
        for (Cue cue : cues) {
            relays(page, cue.relayer, links);
            credit(page, cue.relayer, links);
            credit(page, cue.source, links);
        }
        for (Cue cue : asides) {
            credit(page, cue.relayer, links);
            credit(page, cue.source, links);
        }
        published(page, links);
        interviews(page, links);
        learnt(page, links);
        wires.find(page, links);
        for (Cue cue : cues) {
            if (cue.addressee != null) {
                told(page, cue.addressee, links);
            }
        }
        links.sort((a, b) -> a.outlet().compareTo(b.outlet()));
        return single(page, links);
    }

    /** Each mention once, and each relaying outlet once. */
    private static List<Link> single(Page page, List<Link> links) {
        List<Link> single = new ArrayList<>();
        Set<String> relayed = new HashSet<>();
        String text = page.words().text().original();
        for (Link link : links) {
            boolean again = link.relation() == Relation.RELAYED
                    && !relayed.add(Folded.of(link.outlet().of(text)));
            if (!again
                    && !isPlatform(Folded.of(link.outlet().of(text)))
                    && (single.isEmpty()
                            || !single.get(single.size() - 1).outlet().overlaps(link.outlet()))) {
                single.add(link);
            }
        }
        return single;
    }

    /** «نشرت صحيفة … تقريرا». */
    private void published(Page page, List<Link> links) {
        for (int i = 0; i + 2 < page.size(); i++) {
            if (!page.has(i + 1, Sense.OUTLET)) {
                continue;
            }
            String f = page.folded(i);
            boolean publishes = f.endsWith("نشرت") || f.endsWith("بثت") || f.endsWith("عرضت");
            publishes |= f.equals("نقلته") || f.equals("ونقلته") || f.equals("نقلتها") || f.equals("ونقلتها");
            if (publishes && f.length() <= 7) {
                Span name = headed(page, i + 1);
                if (name != null) {
                    links.add(link(page, name, Relation.RELAYED));
                }
            }
        }
    }

    /** «أبلغ «…» فلان أن …»: the one who was told is an outlet. */
    private void told(Page page, Stretch addressee, List<Link> links) {
        if (page.has(addressee.first(), Sense.OUTLET)) {
            Span name = headed(page, addressee.first(), true);
            if (name != null) {
                links.add(link(page, name, Relation.INTERVIEW));
            }
            return;
        }
        PhraseLexicon.Match<Boolean> match = outlets.longest(page.words(), addressee.first());
        if (match != null && match.end() == addressee.end()) {
            links.add(link(page, match.span(page.words()), Relation.INTERVIEW));
        }
    }

    /** «نقلت شبكة … عن …»: whoever relays is one of news, known or not. */
    private void relays(Page page, @Nullable Stretch relayer, List<Link> links) {
        if (relayer != null
                && page.has(relayer.first(), Sense.OUTLET)
                && outletAt(page, relayer.first(), true) == null) {
            Span name = headed(page, relayer.first(), true);
            if (name != null) {
                links.add(link(page, name, Relation.RELAYED));
            }
        }
    }

    /** A source that is an outlet itself; «مراسل قناة …» or «مالك الصحيفة» are none. */
    private void credit(Page page, @Nullable Stretch source, List<Link> links) {
        if (source == null) {
            return;
        }
        if (isPlatform(page.folded(source.first())) || isPlatform(page.folded(source.first() + 1))) {
            return;
        }
        int k = source.first();
        while (k < source.end() && page.has(k, Sense.DOCUMENT) && !page.has(k, Sense.OUTLET)) {
            k++;
        }
        for (int at = k; at < Math.min(source.end(), k + 6); at++) {
            boolean head = at == k || page.hasConjunction(at);
            Span name = head || page.word(at).kind() == Word.Kind.WORD && page.opened(at - 1) != null
                    ? outletAt(page, at, head)
                    : null;
            if (name != null) {
                links.add(link(page, name, Relation.RELAYED));
                if (!page.word(at).isWord()) {
                    return;
                }
            }
            if (at == k && name == null && !page.isPunct(at)) {
                return;
            }
        }
    }

    /** Where anybody posts: no outlet that vouches for what it carries. */
    private static boolean isPlatform(String folded) {
        return switch (folded) {
            case "يوتيوب", "تويتر", "فيسبوك", "فيس", "انستغرام", "انستجرام", "اكس", "تيليغرام", "تلغرام", "واتساب" ->
                true;
            default -> false;
        };
    }

    private Link link(Page page, Span name, Relation relation) {
        Page.Name entity = page.name(page.words().at(name.start()));
        return new Link(
                name,
                entity != null && entity.entity().type() == Entity.Type.ORG
                        ? entity.entity().id()
                        : null,
                relation);
    }

    /** The name of an outlet that begins at the word: after its kind («قناة …»), or by itself. */
    private @Nullable Span outletAt(Page page, int i, boolean head) {
        if (page.has(i, Sense.OUTLET) || page.hasAfterPreposition(i, Sense.OUTLET)) {
            return headed(page, i);
        }
        if (page.has(i, Sense.BODY) && (page.is(i + 1, "الاذاعه") || page.is(i + 1, "البث"))
                || page.is(i, "هييه") && page.is(i + 1, "الاذاعه")) {
            Page.Name whole = page.name(i);
            return whole != null ? whole.span() : page.words().span(i, i + 2);
        }
        PhraseLexicon.Match<Boolean> match = outlets.longest(page.words(), i);
        if (match == null) {
            return page.word(i).kind() == Word.Kind.LATIN
                            && page.word(i).form().length() > 2
                            && head
                            && page.word(i).form().equals(page.word(i).form().toUpperCase(java.util.Locale.ROOT))
                    ? page.word(i).span()
                    : null;
        }
        return match.value() ? match.span(page.words()) : null;
    }

    /** A «وكالة», «شبكة» or «موقع» need not be one of news: those must be known by name. */
    private static boolean isOfNews(Page page, int i) {
        String f = page.folded(i);
        return !(f.endsWith("وكاله") || f.endsWith("شبكه") || f.endsWith("موقع") || f.endsWith("وكالات"))
                || page.is(i + 1, "انباء")
                || page.is(i + 1, "الانباء");
    }

    private @Nullable Span headed(Page page, int i) {
        return headed(page, i, false);
    }

    /** The name after the kind of outlet; {@code told} where it is sure to be one of news, because it is told or relays. */
    private @Nullable Span headed(Page page, int i, boolean told) {
        int next = i + 1;
        if (next >= page.size() || page.word(i).folded().equals("وسائل")) {
            return null;
        }
        if (page.word(next).isNumber()) {
            return page.words().span(i, next + 1);
        }
        if (page.opened(next) != null) {
            org.musnad.reader.text.Quotation quotation = page.opened(next);
            return quotation == null ? null : quotation.inner();
        }
        PhraseLexicon.Match<Boolean> match = outlets.longest(page.words(), next);
        if (match != null) {
            return match.span(page.words());
        }
        Page.Name name = page.name(next);
        boolean news = told || isOfNews(page, i);
        if (news && name != null && name.entity().type() == Entity.Type.ORG) {
            return new Span(page.word(i).start(), name.span().end());
        }
        name = page.name(i);
        if (news && name != null) {
            return name.span();
        }
        if (told && page.word(next).isWord() && !page.isDefinite(next) && page.senses(next) == 0) {
            return page.word(next).span(); // «نقلت شبكة … عن»
        }
        if (page.word(next).kind() == Word.Kind.LATIN || page.is(next, "الانباء") || page.is(next, "انباء")) {
            int end = next + 1;
            while (end < page.size() && end < next + 3 && page.isDefinite(end)) {
                end++;
            }
            return new Span(page.word(i).start(), page.word(end - 1).end());
        }
        return null;
    }

    /** «في تصريح لـ«عكاظ»», «في مقابلة مع قناة …», «لوكالة فرانس برس». */
    private void interviews(Page page, List<Link> links) {
        for (int i = 1; i < page.size(); i++) {
            Span name = null;
            if (page.preposition(i) == 'ل' || page.is(i, "ل") || page.is(i, "الي") && page.opened(i + 1) != null) {
                name = told(page, i);
            } else if ((page.is(i, "الي") || page.is(i, "علي"))
                    && page.has(i + 1, Sense.OUTLET)
                    && (eventBefore(page, i) || page.is(i - 1, "ضيفا") || isBroadcast(page, i))) {
                name = headed(page, i + 1);
            } else if (page.is(i - 1, "ضيف") || page.is(i - 1, "الي") && eventBefore(page, i - 1)) {
                PhraseLexicon.Match<Boolean> match = outlets.longest(page.words(), i);
                name = match != null && match.value() && match.stem() == 0 ? match.span(page.words()) : null;
            } else if (page.is(i, "مع") && eventBefore(page, i)) {
                name = with(page, i + 1, links);
            }
            if (name != null) {
                links.add(link(page, name, Relation.INTERVIEW));
            }
        }
    }

    private @Nullable Span told(Page page, int i) {
        if (page.hasAfterPreposition(i, Sense.OUTLET) && !page.has(i, Sense.OUTLET)) {
            boolean belongs = page.is(i - 1, "التابعه") || page.is(i - 1, "تابعه") || page.is(i - 1, "المملوكه");
            return !belongs && followsSpeech(page, i) ? headed(page, i) : null;
        }
        if (page.folded(i).length() <= 2
                && i + 1 < page.size()
                && page.word(i + 1).kind() == Word.Kind.LATIN
                && followsSpeech(page, i)) {
            int end = i + 2;
            while (end < page.size()
                    && !page.word(end).spaced()
                    && !page.word(end).isPunct()) {
                end++;
            }
            return page.words().span(i + 1, end); // «في تصريح لـLe360»
        }
        if (page.folded(i).length() <= 3 && page.isPunct(i + 1)) {
            if (i + 2 >= page.size() || page.is(i, "الي") && !followsSpeech(page, i)) {
                return null;
            }
            PhraseLexicon.Match<Boolean> match = outlets.longest(page.words(), i + 2);
            if (match != null && page.isPunct(match.end())) {
                return match.span(page.words());
            }
            return inMarks(page, i, i + 1);
        }
        PhraseLexicon.Match<Boolean> match = outlets.longest(page.words(), i);
        return match != null && match.stem() > 0 && match.value() && followsSpeech(page, i)
                ? match.span(page.words())
                : null;
    }

    /** «في تصريح لـ«…»», «قال لـ«…» إن»: an outlet that no lexicon has, named in marks where one is spoken to. */
    private @Nullable Span inMarks(Page page, int i, int open) {
        org.musnad.reader.text.Quotation quotation = page.opened(open);
        if (quotation == null || !quotation.closed() || page.close(open) - open > LONGEST_NAME + 1) {
            return null;
        }
        Page.Name name = page.name(open + 1);
        if (name != null && name.entity().type() == Entity.Type.PER) {
            return null;
        }
        for (int k = i - 1; k >= 0 && k > i - 3; k--) {
            if (isSpokenEvent(page.folded(k))) {
                return quotation.inner();
            }
        }
        int close = page.close(open);
        boolean speechFollows = close + 1 < page.size()
                && (page.isColon(close + 1)
                        || Complementisers.at(page, close + 1) != null
                        || page.isComma(close + 1)
                                && (Complementisers.at(page, close + 2) != null || page.opened(close + 2) != null));
        return speechFollows && followsSpeech(page, i) ? quotation.inner() : null;
    }

    private static boolean isSpokenEvent(String folded) {
        return switch (folded) {
            case "تصريح",
                    "تصريحات",
                    "تصريحاته",
                    "تصريحاتها",
                    "تصريحه",
                    "تصريحها",
                    "حديث",
                    "حديثه",
                    "حديثها",
                    "حوار",
                    "حواره",
                    "مقابله",
                    "لقاء",
                    "افاده",
                    "اتصال",
                    "خاص",
                    "خاصه",
                    "هاتفي",
                    "هاتفيه",
                    "صحافي",
                    "مداخله" -> true;
            default -> false;
        };
    }

    /** «علمت «…» من مصدر», «بحسب ما علمت «…»». */
    private void learnt(Page page, List<Link> links) {
        for (int i = 0; i + 2 < page.size(); i++) {
            String f = page.folded(i);
            boolean learns = f.equals("علمت") || f.equals("وعلمت") || f.equals("علمته") || f.equals("علم");
            if (learns && page.opened(i + 1) != null && page.close(i + 1) - i <= LONGEST_NAME + 2) {
                org.musnad.reader.text.Quotation quotation = page.opened(i + 1);
                if (quotation != null && quotation.closed()) {
                    links.add(link(page, quotation.inner(), Relation.INTERVIEW));
                }
            }
        }
    }

    /** Whether somebody is said to speak shortly before. */
    private boolean followsSpeech(Page page, int i) {
        for (int k = i - 1; k >= 0 && k > i - 14; k--) {
            if (page.has(k, Sense.EVENT)
                    || page.hits(k).length > 0 && page.hits(k)[0].form().verb().is(Verb.STRONG)) {
                return true;
            }
            if (page.isFirstOfSentence(k)) {
                return false;
            }
        }
        return false;
    }

    /** «مع برنامج «…» المذاع على قناة …». */
    private boolean isBroadcast(Page page, int i) {
        boolean programme = false;
        for (int k = i - 1; k >= 0 && k > i - 8; k--) {
            programme |= page.folded(k).endsWith("برنامج") || page.folded(k).endsWith("البرنامج");
        }
        return programme && followsSpeech(page, i);
    }

    private boolean eventBefore(Page page, int i) {
        return page.has(i - 1, Sense.EVENT) || page.has(i - 2, Sense.EVENT) || page.has(i - 3, Sense.EVENT);
    }

    private @Nullable Span with(Page page, int i, List<Link> links) {
        if (i >= page.size()) {
            return null;
        }
        Span first = page.opened(i) != null ? inMarks(page, i - 1, i) : outletAt(page, i, true);
        if (first == null) {
            return null;
        }
        int after = page.words().at(first.end());
        if (after < page.size() && page.isPunct(after)) {
            after++;
        }
        if (after < page.size() && page.hasConjunction(after)) {
            Span second = outletAt(page, after, true);
            if (second != null) {
                links.add(link(page, second, Relation.INTERVIEW));
            }
        }
        return first;
    }
}
