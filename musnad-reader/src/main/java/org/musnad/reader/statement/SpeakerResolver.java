package org.musnad.reader.statement;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;
import org.musnad.reader.Statement.ResolvedBy;
import org.musnad.reader.statement.Cue.Kind;

/** Finds out who speaks, through the whole report, in the order of its statements. */
final class SpeakerResolver {
    private static final int FARTHEST_BACK = 8;

    private final Page page;
    private final SourceFinder sources;
    private final Cast cast;
    private final SpeakerText texts;
    private final Documents documents;
    private final Makers makers;
    private final List<Speaker> spoken = new ArrayList<>();
    private final Map<Cue, Speaker> found = new IdentityHashMap<>();
    private int lastSentence = -1;

    SpeakerResolver(Page page, SourceFinder sources) {
        this.page = page;
        this.sources = sources;
        this.cast = new Cast(page);
        this.texts = new SpeakerText(page);
        cast.addApposed(sources);
        cast.addBodies();
        cast.addAnonymous(sources, texts);
        this.makers = new Makers(page, sources);
        this.documents = new Documents(page, sources, cast);
        documents.addAuthored(author -> bySource(author, Agreement.UNKNOWN));
    }

    /** The speaker of a cue; cues must come in the order of the text. */
    Speaker resolve(Cue cue) {
        Speaker called = cue.kind == Kind.VERB && cue.outer == null ? called(cue) : null;
        Speaker speaker =
                called != null ? called : cue.source != null ? bySource(cue.source, cue.agreement) : carried(cue);
        found.put(cue, speaker);
        if (cue.outer == null && speaker.known()) {
            spoken.add(speaker);
            if (cue.relayer != null) {
                Speaker relayer = bySource(cue.relayer, genderOf(cue.relayer));
                if (relayer.agreement() == Agreement.FEMININE) {
                    spoken.add(relayer);
                }
            }
            lastSentence = page.word(Math.max(cue.contentFirst, 0)).sentence();
            rememberDocument(cue, speaker);
        }
        return speaker;
    }

    /** «قال أحدهم، ويدعى فلانا، …»: the one whom the clause before the words names; null where it names nobody. */
    private @Nullable Speaker called(Cue cue) {
        int end = Math.min(cue.contentFirst, cue.word + 25);
        for (int k = cue.word + 2; k + 1 < end; k++) {
            switch (page.folded(k)) {
                case "يدعي", "ويدعي", "تدعي", "وتدعي", "اسمه", "واسمه", "اسمها", "واسمها", "يسمي", "ويسمي":
                    Page.Name name = page.name(k + 1);
                    if (name != null && name.entity().type() == Entity.Type.PER) {
                        return Speaker.named(name.entity(), cue.agreement);
                    }
                    break;
                default:
                    break;
            }
        }
        return null;
    }

    private void rememberDocument(Cue cue, Speaker speaker) {
        for (int k = Math.max(0, cue.lead); k < cue.contentFirst; k++) {
            boolean said = page.has(k, Sense.EVENT) && page.has(k, Sense.DOCUMENT) && page.is(k - 1, "في");
            boolean made = cue.kind == Kind.ATTRIBUTION
                    && page.has(k, Sense.DOCUMENT)
                    && cue.source != null
                    && k < cue.source.first();
            if (said || made) {
                cast.addDocument(k, speaker);
            }
        }
    }

    private Speaker bySource(Stretch source, Agreement verb) {
        Agreement agreement = verb == Agreement.UNKNOWN ? genderOf(source) : verb;
        Stretch same = withoutSame(source);
        if (same != null) {
            return bySource(same, verb);
        }
        if (isHonorific(source)) {
            Speaker last = lastPerson(Agreement.UNKNOWN);
            if (last != null) {
                return last.asRole(agreement);
            }
        }
        if (isOurSource(source)) {
            Speaker last = lastAnonymous();
            if (last != null) {
                return last.asRole(agreement);
            }
        }
        Entity person = personIn(source);
        if (person != null) {
            Speaker speaker = Speaker.named(person, agreement);
            cast.add(source, speaker);
            return speaker;
        }
        Speaker exact =
                page.name(source.first()) != null && page.nameAt(source.first()).role() ? cast.find(source) : null;
        if (exact != null) {
            return exact.asRole(agreement);
        }
        Page.Name head = page.name(source.first());
        if (head != null
                && head.role()
                && head.entity().type() == Entity.Type.PER
                && (covers(head, source) || cast.isCalled(head.entity(), source))) {
            return Speaker.named(head.entity(), agreement).asRole(agreement);
        }
        boolean office = head != null
                && head.entity().type() == Entity.Type.ORG
                && page.has(source.first(), Sense.PERSON)
                && !page.has(source.first(), Sense.BODY); // «كاتب الدولة للمالية» is nobody's name
        if (head != null && head.first() == source.first() && !head.role() && !office) {
            Speaker speaker = Speaker.named(head.entity(), agreement);
            cast.add(source, speaker);
            return speaker;
        }
        Speaker known = isNewcomer(source) ? null : known(source);
        if (known != null && known.known()) {
            return known.entity() == null && cast.isReordered(source, known)
                    ? new Speaker(null, texts.of(source), ResolvedBy.ROLE, agreement, known.sure())
                    : known.asRole(agreement);
        }
        Speaker speaker = byHead(source, agreement);
        cast.add(source, speaker);
        return speaker;
    }

    /** Whether a role is all of the phrase, but for an adjective: «وزير الخارجية» of «وزير الخارجية المصري». */
    private boolean covers(Page.Name role, Stretch source) {
        int left = source.end() - role.end();
        return left <= 0 || left == 1 && page.isDefinite(role.end()) && page.isDefinite(role.end() - 1);
    }

    /** «ذات المتحدث», «المصدر ذاته», «المسؤول نفسه»: the definite noun alone; null where nothing says «the same». */
    private @Nullable Stretch withoutSame(Stretch source) {
        if (source.length() != 2) {
            return null;
        }
        int first = source.first();
        return switch (page.folded(first)) {
            case "ذات", "نفس", "وذات", "ونفس" ->
                page.isDefinite(first + 1) ? new Stretch(first + 1, source.end()) : null;
            default ->
                switch (page.folded(first + 1)) {
                    case "ذاته", "ذاتها", "نفسه", "نفسها", "عينه" ->
                        cast.find(source) == null && page.isDefinite(first) ? new Stretch(first, first + 1) : null;
                    default -> null;
                };
        };
    }

    private Speaker byHead(Stretch source, Agreement agreement) {
        Stretch maker = makers.maker(source);
        if (maker != null) {
            return bySource(maker, Agreement.UNKNOWN).asRole(agreement);
        }
        Page.Name shortForm = inBrackets(source);
        if (shortForm != null) {
            return Speaker.named(shortForm.entity(), agreement);
        }
        Speaker issuer = documents.issuer(source);
        if (issuer != null) {
            return issuer.asRole(agreement);
        }
        boolean marked = page.has(source.first(), Sense.BODY) && page.opened(source.first() + 1) != null;
        if (marked
                || page.hasAfterPreposition(source.first(), Sense.DOCUMENT)
                || page.has(source.first(), Sense.DOCUMENT)
                || page.has(source.first(), Sense.OUTLET)) {
            for (int k = source.first() + 1; k < Math.min(source.end(), source.first() + 4); k++) {
                Page.Name name = page.name(k);
                if (name != null && !name.role() && name.entity().type() == Entity.Type.ORG) {
                    return Speaker.named(name.entity(), agreement);
                }
            }
        }
        Stretch body = makers.body(source);
        if (body != null) {
            return bySource(body, Agreement.UNKNOWN).asRole(agreement);
        }
        if (pointsBack(source)) {
            Speaker last = isPersonal(source.first()) ? lastPerson(agreement) : lastSpeaker(agreement);
            if (last != null) {
                return last.asRole(agreement);
            }
        }
        return new Speaker(
                null,
                texts.of(source),
                ResolvedBy.NAMED,
                agreement,
                Confidence.phrase(sources.isSpeakerByHead(source), source.length()));
    }

    /** «مكتب الأمم المتحدة لتنسيق الشؤون الإنسانية (أوتشا)»: the name in brackets after a body. */
    private Page.@Nullable Name inBrackets(Stretch source) {
        if (page.has(source.first(), Sense.BODY) || page.has(source.first(), Sense.OUTLET)) {
            for (int k = source.first() + 1; k < source.end(); k++) {
                Page.Name name = page.name(k);
                if (page.is(k - 1, "(") && name != null && name.entity().type() == Entity.Type.ORG) {
                    return name;
                }
            }
        }
        return null;
    }

    private @Nullable Speaker known(Stretch source) {
        Speaker found = cast.find(source);
        if (found != null || !page.has(source.first(), Sense.PERSON)) {
            return found;
        }
        for (int k = source.first() + 1; k < source.end(); k++) {
            if (page.preposition(k) == 'ب' && isLetterBefore(k) && !page.is(k, "باسم")) {
                return cast.find(new Stretch(source.first(), k));
            }
        }
        return null;
    }

    /** Whether the preposition letter is no letter of a name: «بمجلس النواب», not «بيروت». */
    private boolean isLetterBefore(int k) {
        Page.Name name = page.name(k);
        return name == null
                || name.first() == k && name.span().start() > page.word(k).start();
    }

    /** «المصدر», «الوكالة»: a definite word alone that names no one whom the report has introduced otherwise. */
    private boolean pointsBack(Stretch source) {
        if (source.length() == 2 && page.isDefinite(source.first() + 1) && page.name(source.first() + 1) == null) {
            return switch (page.folded(source.first())) { // «المسؤول الحكومي»
                case "المسؤول", "المسئول", "المسؤوله", "المسئوله", "المتحدث", "الناطق", "الدبلوماسي", "القيادي" -> true;
                default -> false;
            };
        }
        return source.length() == 1
                && page.isDefinite(source.first())
                && switch (page.folded(source.first())) {
                    case "المتحدث",
                            "المتحدثون",
                            "المصدر",
                            "المتحدثه",
                            "الناطق",
                            "الرجل",
                            "السيده",
                            "الشاب",
                            "الفتاه",
                            "الخبير",
                            "الخبيره",
                            "الدبلوماسي",
                            "القيادي",
                            "القياديه",
                            "المحلل",
                            "الباحث",
                            "الباحثه",
                            "المحامي",
                            "المحاميه",
                            "الضابط",
                            "الشاهد",
                            "المسؤوله",
                            "المسئوله",
                            "الكاتبه",
                            "الجريده",
                            "المجله",
                            "الاذاعه",
                            "المصادر",
                            "الوكاله",
                            "الصحيفه",
                            "القناه",
                            "الموقع",
                            "المسؤول",
                            "البيان",
                            "الكاتب",
                            "المسئول" -> true;
                    default -> false;
                };
    }

    /** «مصدر هسبريس», «مصدرنا»: the source of the outlet that the report has quoted. */
    private boolean isOurSource(Stretch source) {
        if (page.is(source.first(), "مصدرنا") || page.is(source.first(), "مصادرنا")) {
            return true;
        }
        return source.length() == 2
                && page.is(source.first(), "مصدر")
                && (page.has(source.first() + 1, Sense.OUTLET) && page.isDefinite(source.first() + 1)
                        || page.name(source.first() + 1) != null
                                && page.nameAt(source.first() + 1).entity().type() != Entity.Type.LOC);
    }

    private @Nullable Speaker lastAnonymous() {
        for (int k = spoken.size() - 1; k >= Math.max(0, spoken.size() - 100); k--) {
            String text = spoken.get(k).text();
            if (text != null && text.startsWith("مص")) {
                return spoken.get(k);
            }
        }
        return null;
    }

    /** «المتحدث», «الرجل»: a word for one person. */
    private boolean isPersonal(int word) {
        return page.has(word, Sense.PERSON) && !page.has(word, Sense.ANONYMOUS);
    }

    private @Nullable Speaker lastSpeaker(Agreement agreement) {
        return spoken.isEmpty() ? null : spoken.get(spoken.size() - 1);
    }

    /** «مصدر أمني», «مصادر مطلعة»: an indefinite phrase introduces somebody. */
    private boolean isNewcomer(Stretch source) {
        return page.has(source.first(), Sense.ANONYMOUS)
                && !page.isDefinite(source.first())
                && (source.length() == 1
                        || !page.isDefinite(source.first() + 1) && page.name(source.first() + 1) == null);
    }

    private boolean isHonorific(Stretch source) {
        if (source.length() <= 2 && (page.is(source.first(), "ضيف") || page.is(source.first(), "ضيفه"))) {
            return true; // «ضيف البرنامج»
        }
        return source.length() == 1
                && switch (page.folded(source.first())) {
                    case "محدثنا", "محدثتنا", "ضيفنا", "ضيفتنا", "محاورنا", "محدثي" -> true;
                    case "معاليه", "سموه", "فخامته", "جلالته", "سعادته", "فضيلته", "سماحته", "سيادته" -> true;
                    default -> false;
                };
    }

    private @Nullable Speaker lastPerson(Agreement agreement) {
        for (int k = spoken.size() - 1; k >= Math.max(0, spoken.size() - 100); k--) {
            Speaker speaker = spoken.get(k);
            Entity entity = speaker.entity();
            if ((entity == null || entity.type() == Entity.Type.PER) && agreement.continues(speaker.agreement())) {
                return speaker;
            }
        }
        return null;
    }

    /** The person whom the phrase names: after a role the last one, else the first; none where it names a relation to one. */
    private @Nullable Entity personIn(Stretch source) {
        boolean kin = page.has(source.first(), Sense.KIN);
        boolean titled = true;
        boolean apposed = false;
        int persons = 0;
        Entity last = null;
        for (int k = source.first(); k < source.end(); k++) {
            Page.Name name = page.name(k);
            if (name != null && name.first() < k || k > source.first() && page.is(k, "باسم")) {
                continue;
            }
            if (name != null && !name.role() && name.entity().type() == Entity.Type.PER) {
                apposed |= last == null && k > source.first() && page.isComma(k - 1);
                last = name.entity();
                persons++;
                if (titled) {
                    return last;
                }
                continue;
            }
            if (last != null && page.has(k, Sense.PERSON)) {
                break; // an apposition after the name, which may hold other names
            }
            titled &= page.isDefinite(k) || isHonour(k);
        }
        return kin && persons == 1 && !apposed ? null : last;
    }

    /** «صاحب السمو الملكي», «معالي»: words before a name that name no office. */
    private boolean isHonour(int k) {
        return switch (page.folded(k)) {
            case "صاحب", "معالي", "سعاده", "سمو", "فخامه", "جلاله", "د", ".", "م", "فضيله", "سماحه", "دوله" -> true;
            default -> false;
        };
    }

    private Agreement genderOf(Stretch source) {
        String head = page.folded(source.first());
        if (head.endsWith("ه") || head.endsWith("مصادر") || head.endsWith("ات")) {
            return Agreement.FEMININE;
        }
        return Agreement.UNKNOWN;
    }

    private Speaker carried(Cue cue) {
        int at = cue.word >= 0 ? cue.word : cue.contentFirst;
        if (cue.relative) {
            Speaker nearest = nearestBefore(cue, at);
            if (nearest != null) {
                return nearest;
            }
        }
        int sentence = page.word(at).sentence();
        Speaker explained = cue.kind == Kind.PARTICIPLE ? explained(at) : null;
        if (explained != null) {
            return explained;
        }
        if (lastSentence < sentence) {
            Speaker subject = sentenceSubject(cue, at);
            if (subject != null) {
                return subject;
            }
        }
        for (int k = spoken.size() - 1; k >= 0 && k >= spoken.size() - FARTHEST_BACK; k--) {
            Speaker speaker = spoken.get(k);
            if (cue.agreement.continues(speaker.agreement())) {
                return speaker.carried();
            }
        }
        return Speaker.UNKNOWN;
    }

    /** «واستمع إلى شرح من المدير فلان، مشيرا إلى …»: who explains, where the sentence has heard nobody speak since. */
    private @Nullable Speaker explained(int at) {
        int first = page.sentenceFirst(at);
        for (int k = at - 1; k > first + 2 && k > at - 30; k--) {
            boolean heard = page.is(k - 1, "الي") && isExplanation(page.folded(k));
            if (!heard) {
                continue;
            }
            for (int from = k + 1; from < at && from < k + 5; from++) {
                if (page.is(from, "من") && sources.isNominal(from + 1)) {
                    Stretch phrase = sources.extent(from + 1, at);
                    return personIn(phrase) == null && !page.has(phrase.first(), Sense.PERSON)
                            ? null
                            : bySource(phrase, Agreement.UNKNOWN).carried().butSure(0.9);
                }
            }
            return null;
        }
        return null;
    }

    private static boolean isExplanation(String folded) {
        return switch (folded) {
            case "شرح", "ايجاز", "عرض", "احاطه", "نبذه", "شروحات" -> true;
            default -> false;
        };
    }

    /** After «دبي، الإمارات (CNN)--». */
    private int afterDateline(int first, int at) {
        for (int k = first; k + 1 < at && k < first + 14; k++) {
            if (page.is(k, "-") && page.is(k + 1, "-")) {
                return k + 2;
            }
            if (page.isColon(k)
                    && k < first + 9
                    && (page.is(k - 2, "-") || page.is(k - 2, "–") || page.is(k - 3, "-"))) {
                return k + 1;
            }
        }
        return first;
    }

    /** «تقريرا اتهمت فيه …»: the nearest name before a relative clause. */
    private @Nullable Speaker nearestBefore(Cue cue, int at) {
        for (int k = at - 1; k >= page.sentenceFirst(at) && k > at - 20; k--) {
            Page.Name name = page.name(k);
            boolean spokenOf = name != null && name.end() == at - 1 && page.has(at - 1, Sense.RELATIVE);
            if (name != null
                    && !spokenOf
                    && !name.role()
                    && (name.entity().type() == Entity.Type.PER || name.entity().type() == Entity.Type.ORG)) {
                return Speaker.named(name.entity(), cue.agreement).carried().butSure(0.8);
            }
        }
        return null;
    }

    /** The subject of the sentence before the cue, where an earlier clause of it names one. */
    private @Nullable Speaker sentenceSubject(Cue cue, int at) {
        int first = afterDateline(page.sentenceFirst(at), at);
        if (cue.kind != Kind.PARTICIPLE && cue.lead <= first + 1) {
            return null;
        }
        int at0 = first;
        if (!sources.isNominal(first)) {
            at0 = first + 1;
            while (at0 < cue.lead
                    && (page.has(at0, Sense.ADVERB) || page.isTimed(at0) || page.has(at0, Sense.PRONOMINAL))) {
                at0++;
            }
        }
        for (int k = at0; k < Math.min(cue.lead, first + 8); k++) {
            if (Prepositions.isFree(page, k)
                    || page.preposition(k) != 0 && page.name(k) == null && !page.has(k, Sense.PERSON)) {
                return null;
            }
            if (page.hits(k).length > 0 && page.hits(k)[0].form().verb().lemma().equals("قال")) {
                continue; // «واستدركت قائلة»
            }
            if (canBeSubject(k, k == at0) && !page.is(k - 2, "ل")) {
                Speaker before = cast.byHead(k);
                if (before != null && cue.agreement == Agreement.PLURAL) {
                    return before.carried();
                }
                Stretch subject = sources.phrases().alone(sources.extent(k, Math.min(cue.lead, k + 15)));
                return bySource(beforePreposition(subject), cue.agreement)
                        .carried()
                        .butSure(0.97);
            }
        }
        return null;
    }

    private boolean canBeSubject(int k, boolean first) {
        Page.Name name = page.name(k);
        if (name != null && name.entity().type() == Entity.Type.LOC) {
            return first && !page.isComma(k + 1);
        }
        return name != null && name.entity().type() != Entity.Type.NORP
                || page.has(k, Sense.PERSON)
                || page.has(k, Sense.BODY)
                || page.has(k, Sense.ANONYMOUS)
                || first && page.isDefinite(k) && cast.find(new Stretch(k, k + 1)) != null;
    }

    /** «القميشي بالشكر»: without what a preposition letter opens after a definite word. */
    private Stretch beforePreposition(Stretch subject) {
        for (int k = subject.first() + 1; k < subject.end(); k++) {
            if (page.preposition(k) != 0
                    && page.isDefinite(k)
                    && page.name(k) == null
                    && page.folded(k).charAt(0) != 'ا'
                    && page.isDefinite(k - 1)
                    && personIn(new Stretch(k, subject.end())) == null) {
                return new Stretch(subject.first(), k);
            }
        }
        return subject;
    }

    @Nullable
    Speaker of(Cue cue) {
        return found.get(cue);
    }
}
