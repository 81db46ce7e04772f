package org.musnad.reader.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;
import org.musnad.reader.Statement.ResolvedBy;

/**
 * Everybody whom the report introduces by a phrase: «رئيس الجهاز حميد …», «مصدر أمني». A later definite phrase («رئيس
 * الجهاز», «المصدر») goes back to the one that it fits best: with the fewest words besides, the latest of those.
 */
final class Cast {
    /**
     * Somebody introduced.
     *
     * @param at the word at which the phrase stands
     */
    private record Member(List<String> words, Speaker speaker, int at) {}

    /** How many of the latest are asked, so that the time stays linear in the length of a text without end. */
    private static final int MOST = 300;

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
            Speaker speaker = Speaker.named(name.entity(), Agreement.UNKNOWN);
            int begin = roleBefore(name.first());
            if (begin < name.first()) {
                members.add(new Member(bare(begin, name.first()), speaker, begin));
            }
            int after = name.end();
            if (page.isComma(after)) {
                after++;
            }
            Page.Name next = page.name(after);
            if (page.has(after, Sense.PERSON) && (next == null || next.role()) && !page.hasConjunction(after)) {
                Stretch role = sources.extent(after, Math.min(page.size(), after + 8));
                members.add(new Member(bare(role.first(), role.end()), speaker, after));
            }
        }
    }

    /** Adds every body that the report names, so that «الوزارة», «الجمعية» goes back to the one named before. */
    void addBodies() {
        for (Page.Name name : page.names()) {
            if (name.role() || name.entity().type() != Entity.Type.ORG) {
                continue;
            }
            int begin = name.first();
            int before = page.opened(begin - 1) != null ? begin - 2 : begin - 1;
            boolean kind = page.has(before, Sense.BODY) || page.has(before, Sense.OUTLET);
            if (kind && !page.isDefinite(before)) {
                begin = before;
            }
            int letters = name.span().start() - page.word(name.first()).start();
            boolean behindLetter = begin == name.first()
                    && letters > 0
                    && (page.hasAfterPreposition(begin, Sense.BODY) || page.hasAfterPreposition(begin, Sense.OUTLET));
            if (behindLetter || page.has(begin, Sense.BODY) || page.has(begin, Sense.OUTLET)) {
                List<String> words = bare(begin, name.end());
                if (behindLetter && !words.isEmpty() && letters < words.get(0).length()) {
                    words.set(0, bare(words.get(0).substring(letters))); // «لمديرية الزراعة»
                }
                members.add(new Member(words, Speaker.named(name.entity(), Agreement.UNKNOWN), begin));
            }
        }
    }

    /** Adds every source without a name that the report introduces, as a speaker or not: «وعلمنا من مصدر في الوفد». */
    void addAnonymous(SourceFinder sources, SpeakerText texts) {
        for (int k = 0; k < page.size(); k++) {
            if (!page.has(k, Sense.ANONYMOUS) || page.isDefinite(k) || page.name(k) != null) {
                continue;
            }
            Stretch phrase = sources.extent(k, Math.min(page.sentenceEnd(k), k + 8));
            Speaker speaker = new Speaker(
                    null,
                    texts.of(phrase),
                    ResolvedBy.NAMED,
                    Agreement.UNKNOWN,
                    Confidence.phrase(true, phrase.length()));
            members.add(new Member(bare(phrase.first(), phrase.end()), speaker, k));
        }
    }

    /** Whether the report calls the entity by every word of the phrase somewhere. */
    boolean isCalled(Entity entity, Stretch phrase) {
        List<String> words = bare(phrase.first(), phrase.end());
        for (Member member : members.subList(Math.max(0, members.size() - MOST), members.size())) {
            if (member.speaker().entity() == entity && !words.isEmpty() && containsAll(member.words(), words)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the phrase has the words of the speaker in another order: «قادة مصر والأردن وفرنسا». */
    boolean isReordered(Stretch phrase, Speaker speaker) {
        List<String> words = bare(phrase.first(), phrase.end());
        for (Member member : members.subList(Math.max(0, members.size() - MOST), members.size())) {
            if (words.size() > 2
                    && member.words().size() == words.size()
                    && java.util.Objects.equals(member.speaker().text(), speaker.text())) {
                return true;
            }
        }
        return false;
    }

    private int roleBefore(int name) {
        int begin = name;
        if (page.word(name).isWord()
                && page.name(name) != null
                && page.nameAt(name).span().start() > page.word(name).start()) {
            return name; // «ورجب …»: a conjunction or preposition on the name
        }
        for (int k = name - 1; k >= 0 && k > name - 16; k--) {
            if (page.isComma(k) && k == name - 1) {
                continue;
            }
            if (page.opened(k) != null && page.quotationOf(name) == k) {
                break;
            }
            if (page.opened(k) != null || k > 0 && page.opened(page.quotationOf(k - 1)) != null && page.isPunct(k)) {
                continue;
            }
            if (page.isPunct(k) || page.hits(k).length > 0 && page.senses(k) == 0 || isBreak(k)) {
                break;
            }
            Page.Name other = page.name(k);
            if (other != null && !other.role() && other.entity().type() == Entity.Type.PER) {
                break;
            }
            boolean person = page.has(k, Sense.PERSON)
                    || k < name && page.preposition(k) != 0 && page.hasAfterPreposition(k, Sense.PERSON);
            if (person && !page.has(k, Sense.KIN)) {
                begin = k;
            }
        }
        return begin;
    }

    private boolean isBreak(int k) {
        return Complementisers.at(page, k) != null
                || page.has(k, Sense.CONNECTIVE)
                || page.has(k, Sense.RELATIVE) && page.folded(k).length() > 2
                || page.isTimed(k)
                || page.has(k, Sense.PRONOMINAL)
                || page.is(k, WordClass.BESIDE);
    }

    void add(Stretch source, Speaker speaker) {
        members.add(new Member(bare(source.first(), source.end()), speaker, source.first()));
    }

    /** Adds a document by its head word alone: «في بيان» makes «البيان» its speaker's. */
    void addDocument(int word, Speaker speaker) {
        members.add(new Member(List.of(bare(page.folded(word))), speaker, word));
    }

    /** The one whom a phrase goes back to; null where none fits. */
    @Nullable
    Speaker find(Stretch source) {
        List<String> words = bare(source.first(), source.end());
        boolean counted = words.removeIf(word -> page.isOf(word, WordClass.POINTER));
        if (words.isEmpty()) {
            return null;
        }
        boolean body = page.has(source.first(), Sense.BODY)
                || page.has(source.first(), Sense.OUTLET)
                || source.length() == 1 && page.has(source.first(), Sense.PERSON);
        Member best = null;
        int least = Integer.MAX_VALUE;
        for (int m = members.size() - 1; m >= Math.max(0, members.size() - MOST); m--) {
            Member member = members.get(m);
            boolean itself = member.at() == source.first() && member.speaker().entity() == null;
            if (itself || !fits(words, member.words(), body)) {
                continue;
            }
            int cost = 2 * (member.words().size() - words.size()) + (member.at() > source.first() ? 3 : 0);
            if (words.size() == 1 && member.at() < source.first()) {
                cost = Math.min(cost, 4); // «الوزير», «المصدر»: the latest
            }
            if (cost < least || best != null && cost == least && isLater(member, best, source.first())) {
                best = member;
                least = cost;
            }
        }
        if (best == null && counted) {
            return only(words.get(0));
        }
        return best == null ? null : best.speaker();
    }

    private static boolean isLater(Member member, Member best, int before) {
        return member.at() > best.at() && member.at() < before;
    }

    /** «القادة الثلاثة»: the only ones of that head. */
    private @Nullable Speaker only(String head) {
        Speaker found = null;
        for (Member member : members.subList(Math.max(0, members.size() - MOST), members.size())) {
            if (!member.words().isEmpty() && member.words().get(0).equals(head)) {
                found = member.speaker();
            }
        }
        return found;
    }

    /** The speaker whose phrase has the head, where the phrase is definite; null where none has. */
    @Nullable
    Speaker byHead(int word) {
        return page.isDefinite(word) ? only(bare(page.folded(word))) : null;
    }

    private static boolean fits(List<String> later, List<String> earlier, boolean body) {
        if (earlier.isEmpty()) {
            return false;
        }
        if (later.get(0).equals(earlier.get(0))) {
            return containsAll(earlier, later);
        }
        int shift = earlier.size() - later.size();
        return shift > 0 && !body && earlier.subList(shift, earlier.size()).equals(later);
    }

    private static boolean containsAll(List<String> earlier, List<String> later) {
        for (String word : later) {
            boolean met = false;
            for (String other : earlier) {
                met |= other.equals(word)
                        || other.length() > 5
                                && word.length() > 4
                                && (other.startsWith(word) || word.startsWith(other));
            }
            if (!met) {
                return false;
            }
        }
        return true;
    }

    private List<String> bare(int from, int end) {
        List<String> words = new ArrayList<>(end - from);
        for (int k = from; k < end; k++) {
            if (page.word(k).isWord() && page.word(k).folded().length() > 1 && !page.is(k, WordClass.TITLE)) {
                words.add(bare(page.folded(k)));
            }
        }
        return words;
    }

    private String bare(String folded) {
        String w = folded;
        if (w.length() > 4 && w.startsWith("ولل")) {
            w = w.substring(3);
        } else if (w.length() > 4 && (w.startsWith("وال") || w.startsWith("بال") || w.startsWith("فال"))) {
            w = w.substring(3);
        } else if (w.length() > 3 && w.startsWith("لل")) {
            w = w.substring(2);
        } else if (w.length() > 3 && w.startsWith("ال")) {
            w = w.substring(2);
        }
        String head = page.head(w);
        boolean accusative = head.equals(w) && w.length() > 4 && w.endsWith("ا") && !w.endsWith("يا");
        return accusative ? w.substring(0, w.length() - 1) : head;
    }
}
