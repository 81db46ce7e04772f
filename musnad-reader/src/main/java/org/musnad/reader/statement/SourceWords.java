package org.musnad.reader.statement;

import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;

/** What the words of a source say by themselves about who it is: a person by name, somebody new, «the same source» as before. */
final class SourceWords {
    private final Page page;
    private final Cast cast;

    SourceWords(Page page, Cast cast) {
        this.page = page;
        this.cast = cast;
    }

    /** The person whom the phrase names: after a role the last one, else the first; none where it names a relation to one. */
    @Nullable
    Entity personIn(Stretch source) {
        boolean kin = page.has(source.first(), Sense.KIN);
        boolean titled = true;
        boolean apposed = false;
        int persons = 0;
        Entity last = null;
        for (int k = source.first(); k < source.end(); k++) {
            Page.Name name = page.name(k);
            if (name != null && name.first() < k || k > source.first() && page.is(k, WordClass.IN_THE_NAME)) {
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
        return page.is(k, WordClass.HONOUR) || page.is(k, ".");
    }

    /** «مكتب الأمم المتحدة لتنسيق الشؤون الإنسانية (أوتشا)»: the name in brackets after a body. */
    Page.@Nullable Name inBrackets(Stretch source) {
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

    /** Whether a role is all of the phrase, but for an adjective: «وزير الخارجية» of «وزير الخارجية المصري». */
    boolean covers(Page.Name role, Stretch source) {
        int left = source.end() - role.end();
        return left <= 0 || left == 1 && page.isDefinite(role.end()) && page.isDefinite(role.end() - 1);
    }

    /** «ذات المتحدث», «المصدر ذاته», «المسؤول نفسه»: the definite noun alone; null where nothing says «the same». */
    @Nullable
    Stretch withoutSame(Stretch source) {
        if (source.length() != 2) {
            return null;
        }
        int first = source.first();
        if (page.is(first, WordClass.SAME)) {
            return page.isDefinite(first + 1) ? new Stretch(first + 1, source.end()) : null;
        }
        return page.is(first + 1, WordClass.SELF) && cast.find(source) == null && page.isDefinite(first)
                ? new Stretch(first, first + 1)
                : null;
    }

    /** «المصدر», «الوكالة»: a definite word alone that names no one whom the report has introduced otherwise. */
    boolean pointsBack(Stretch source) {
        if (source.length() == 2 && page.isDefinite(source.first() + 1) && page.name(source.first() + 1) == null) {
            return page.is(source.first(), WordClass.OFFICE_AGAIN);
        }
        return source.length() == 1
                && page.isDefinite(source.first())
                && page.is(source.first(), WordClass.SPEAKER_AGAIN);
    }

    /** «مصدر هسبريس», «مصدرنا»: the source of the outlet that the report has quoted. */
    boolean isOurSource(Stretch source) {
        if (page.is(source.first(), WordClass.OUR_SOURCE)) {
            return true;
        }
        return source.length() == 2
                && page.is(source.first(), WordClass.SOURCE_NOUN)
                && (page.has(source.first() + 1, Sense.OUTLET) && page.isDefinite(source.first() + 1)
                        || page.name(source.first() + 1) != null
                                && page.nameAt(source.first() + 1).entity().type() != Entity.Type.LOC);
    }

    /** «المتحدث», «الرجل»: a word for one person. */
    boolean isPersonal(int word) {
        return page.has(word, Sense.PERSON) && !page.has(word, Sense.ANONYMOUS);
    }

    /** «مصدر أمني», «مصادر مطلعة»: an indefinite phrase introduces somebody. */
    boolean isNewcomer(Stretch source) {
        return page.has(source.first(), Sense.ANONYMOUS)
                && !page.isDefinite(source.first())
                && (source.length() == 1
                        || !page.isDefinite(source.first() + 1) && page.name(source.first() + 1) == null);
    }

    boolean isHonorific(Stretch source) {
        if (source.length() <= 2 && page.is(source.first(), WordClass.GUEST_NOUN)) {
            return true; // «ضيف البرنامج»
        }
        return source.length() == 1 && page.is(source.first(), WordClass.HONORIFIC);
    }

    Agreement genderOf(Stretch source) {
        String head = page.folded(source.first());
        if (head.endsWith("ه") || page.is(source.first(), WordClass.SOURCES_NOUN) || head.endsWith("ات")) {
            return Agreement.FEMININE;
        }
        return Agreement.UNKNOWN;
    }
}
