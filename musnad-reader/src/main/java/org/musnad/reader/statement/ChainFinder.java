package org.musnad.reader.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Link;
import org.musnad.reader.Link.Relation;
import org.musnad.reader.Span;
import org.musnad.reader.lexicon.PhraseLexicon;
import org.musnad.reader.text.Folded;
import org.musnad.reader.word.Word;

/** Finds the outlets that a report credits for what it says. */
final class ChainFinder {
    private final OutletNames names = OutletNames.load();
    private final Interviews interviews = new Interviews(names);
    private final Wires wires = Wires.load();

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
        interviews.given(page, links);
        interviews.learnt(page, links);
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
                    && !page.isOf(Folded.of(link.outlet().of(text)), WordClass.PLATFORM)
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
            if (page.is(i, WordClass.PUBLISHED) || page.is(i, WordClass.CARRIED_IT)) {
                Span name = names.headed(page, i + 1);
                if (name != null) {
                    links.add(names.link(page, name, Relation.RELAYED));
                }
            }
        }
    }

    /** «أبلغ «…» فلان أن …»: the one who was told is an outlet. */
    private void told(Page page, Stretch addressee, List<Link> links) {
        if (page.has(addressee.first(), Sense.OUTLET)) {
            Span name = names.headed(page, addressee.first(), true);
            if (name != null) {
                links.add(names.link(page, name, Relation.INTERVIEW));
            }
            return;
        }
        PhraseLexicon.Match<Boolean> match = names.longest(page, addressee.first());
        if (match != null && match.end() == addressee.end()) {
            links.add(names.link(page, match.span(page.words()), Relation.INTERVIEW));
        }
    }

    /** «نقلت شبكة … عن …»: whoever relays is one of news, known or not. */
    private void relays(Page page, @Nullable Stretch relayer, List<Link> links) {
        if (relayer != null
                && page.has(relayer.first(), Sense.OUTLET)
                && names.outletAt(page, relayer.first(), true) == null) {
            Span name = names.headed(page, relayer.first(), true);
            if (name != null) {
                links.add(names.link(page, name, Relation.RELAYED));
            }
        }
    }

    /** A source that is an outlet itself; «مراسل قناة …» or «مالك الصحيفة» are none. */
    private void credit(Page page, @Nullable Stretch source, List<Link> links) {
        if (source == null) {
            return;
        }
        if (page.is(source.first(), WordClass.PLATFORM) || page.is(source.first() + 1, WordClass.PLATFORM)) {
            return;
        }
        int k = source.first();
        while (k < source.end() && page.has(k, Sense.DOCUMENT) && !page.has(k, Sense.OUTLET)) {
            k++;
        }
        for (int at = k; at < Math.min(source.end(), k + 6); at++) {
            boolean head = at == k || page.hasConjunction(at);
            Span name = head || page.word(at).kind() == Word.Kind.WORD && page.opened(at - 1) != null
                    ? names.outletAt(page, at, head)
                    : null;
            if (name != null) {
                links.add(names.link(page, name, Relation.RELAYED));
                if (!page.word(at).isWord()) {
                    return;
                }
            }
            if (at == k && name == null && !page.isPunct(at)) {
                return;
            }
        }
    }
}
