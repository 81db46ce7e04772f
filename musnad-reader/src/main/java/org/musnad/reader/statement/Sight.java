package org.musnad.reader.statement;

import java.util.Arrays;
import org.musnad.reader.statement.Page.Hit;

/**
 * What the lexicon knows of a word by its letters alone.
 *
 * @param senses of the word, with or without و, ف and the article
 * @param afterPreposition the senses of what follows its preposition letter
 * @param preposition that letter (ب ل ك), after و or ف; 0 where none
 * @param hits the forms of reporting verbs that it may be; not to be changed
 * @param classes the closed classes of its whole form, a set for {@link WordClass#in}; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // held once for each different word, compared with nothing
record Sight(long senses, long afterPreposition, char preposition, Hit[] hits, long[] classes) {
    /** Looks a word up with every letter that may be a clitic. */
    record Eye(Lexicon lexicon) {
        private static final Hit[] NO_HITS = Page.NO_HITS;

        Sight at(String folded) {
            Hit[] found = NO_HITS;
            char preposition = 0;
            long afterPreposition = 0;
            long seen = 0;
            Lexicon.Entry whole = lexicon.find(folded);
            if (whole != null) {
                seen |= whole.senses();
                found = add(found, whole, 0);
            }
            int at = 0;
            char first = folded.charAt(0);
            if ((first == 'و' || first == 'ف') && folded.length() > 2) {
                at = 1;
                Lexicon.Entry bare = lexicon.find(folded, 1, folded.length());
                if (bare != null) {
                    seen |= bare.senses();
                    found = add(found, bare, 1);
                }
            }
            if (at < folded.length()) {
                char c = folded.charAt(at);
                int left = folded.length() - at;
                if (c == 'ا' && left > 3 && folded.charAt(at + 1) == 'ل') {
                    Lexicon.Entry definite = lexicon.find(folded, at + 2, folded.length());
                    if (definite != null) {
                        seen |= definite.senses();
                    }
                } else if ((c == 'س' || c == 'ل') && left > 3 && isImperfectLetter(folded.charAt(at + 1))) {
                    Lexicon.Entry future = lexicon.find(folded, at + 1, folded.length());
                    if (future != null) {
                        found = add(found, future, at + 1);
                    }
                }
                if ((c == 'ب' || c == 'ل' || c == 'ك') && left > 2) {
                    preposition = c;
                    afterPreposition = afterPreposition(folded, at + 1, c);
                }
            }
            if (seen == 0 && found.length == 0 && folded.length() - at > 3 && folded.endsWith("ا")) {
                Lexicon.Entry accusative = lexicon.find(folded, at, folded.length() - 1);
                seen = accusative == null ? 0 : accusative.senses();
            }
            if (found.length == 0) {
                found = withEnclitic(folded, at);
                seen = seen == 0 ? ofNounWithPronoun(folded, at, found.length == 0) : seen;
            }
            return new Sight(
                    seen,
                    afterPreposition,
                    preposition,
                    found,
                    lexicon.classes().of(folded));
        }

        private long afterPreposition(String folded, int from, char letter) {
            int noun = from;
            if (folded.length() - from > 3 && folded.startsWith("ال", from)) {
                noun = from + 2;
            } else if (letter == 'ل' && folded.length() - from > 3 && folded.charAt(from) == 'ل') {
                noun = from + 1;
            }
            Lexicon.Entry entry = lexicon.find(folded, noun, folded.length());
            return entry == null ? 0 : entry.senses();
        }

        /** «قيامه», «وفاتها», «موكله»: the senses that a verbal noun, or one of a person, keeps with a pronoun. */
        private long ofNounWithPronoun(String folded, int from, boolean noVerb) {
            int n = folded.length();
            int cut = folded.endsWith("هما")
                    ? 3
                    : folded.endsWith("ها") || folded.endsWith("هم") ? 2 : folded.endsWith("ه") ? 1 : 0;
            if (cut == 0 || n - cut - from < 3) {
                return 0;
            }
            Lexicon.Entry entry = lexicon.find(folded, from, n - cut);
            if (entry == null && folded.charAt(n - cut - 1) == 'ت') {
                entry = lexicon.find(folded.substring(from, n - cut - 1) + "ه");
            }
            long kept = Sense.MASDAR.bit() | (noVerb ? Sense.PERSON.bit() | Sense.EVENT.bit() : 0);
            return entry == null ? 0 : entry.senses() & kept;
        }

        private static Hit[] add(Hit[] before, Lexicon.Entry entry, int stem) {
            VerbForm[] forms = entry.forms();
            if (forms.length == 0) {
                return before;
            }
            Hit[] more = new Hit[before.length + forms.length];
            System.arraycopy(before, 0, more, 0, before.length);
            for (int k = 0; k < forms.length; k++) {
                more[before.length + k] = new Hit(forms[k], stem, false);
            }
            return more;
        }

        private Hit[] withEnclitic(String folded, int from) {
            int n = folded.length();
            int cut = folded.endsWith("هما")
                    ? 3
                    : folded.endsWith("ها") || folded.endsWith("هم") ? 2 : folded.endsWith("ه") ? 1 : 0;
            if (cut == 0 || n - cut < 3) {
                return NO_HITS;
            }
            Lexicon.Entry entry = n - cut - from < 3 ? null : lexicon.find(folded, from, n - cut);
            if (entry == null && from > 0) {
                from = 0;
                entry = lexicon.find(folded, 0, n - cut);
            }
            if (entry == null) {
                return NO_HITS;
            }
            Hit[] found = NO_HITS;
            for (VerbForm form : entry.forms()) {
                if (form.tense() != VerbForm.Tense.PARTICIPLE) {
                    Hit[] more = Arrays.copyOf(found, found.length + 1);
                    more[found.length] = new Hit(form, from, true);
                    found = more;
                }
            }
            return found;
        }

        private static boolean isImperfectLetter(char c) {
            return c == 'ي' || c == 'ت' || c == 'ن' || c == 'ا';
        }
    }
}
