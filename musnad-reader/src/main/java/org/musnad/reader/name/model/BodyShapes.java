package org.musnad.reader.name.model;

import org.musnad.reader.Entity;
import org.musnad.reader.word.Words;

/** Bodies with what they are for. */
final class BodyShapes extends TagRow {

    BodyShapes(Words words, Decoder decoder, byte[] tags) {
        super(words, decoder, tags);
    }

    /** «المركز الوطني للأرصاد», «اللجنة المستقلة للانتخابات», «شركة مرجان للملاحة». */
    void purpose(int k) {
        if ((any(k) & Lexicon.ORG_HEAD) == 0 || Tags.isInside(tags[k])) {
            return;
        }
        boolean tagged = tags[k] != Tags.O;
        if (tagged && Tags.type(tags[k]) != Entity.Type.ORG) {
            return;
        }
        int end = tagged ? endOf(k) : k + 1;
        boolean definite = isDefinite(k);
        boolean national = end == k + 1
                && end < tags.length
                && definite
                && tags[end] == Tags.O
                && isWide(words.get(end).folded());
        boolean named = end == k + 1
                && !definite
                && end < tags.length
                && tags[end] == Tags.O
                && words.get(k).folded().endsWith("شركه")
                && isUnknown(end);
        if (national || named) {
            end++;
        } else if (end == k + 1 || !definite || !isWide(words.get(end - 1).folded())) {
            return;
        }
        if (end >= tags.length || !same(k, end) || tags[end] != Tags.O) {
            return;
        }
        String folded = words.get(end).folded();
        boolean purpose = folded.startsWith("لل")
                && folded.length() > 4
                && (any(end) & (Lexicon.ORG_HEAD | Lexicon.SPEECH | Lexicon.COMMON | Lexicon.NISBA_PLURAL)) == 0;
        if (purpose) {
            set(k, end + 1, Entity.Type.ORG);
        }
    }

    private static boolean isWide(String folded) {
        return switch (folded) {
            case "العامه",
                    "العام",
                    "الوطنيه",
                    "الوطني",
                    "العليا",
                    "الاعلي",
                    "المستقله",
                    "الدوليه",
                    "الدولي",
                    "العربيه",
                    "العربي",
                    "الاسلاميه",
                    "الاسلامي",
                    "المركزيه",
                    "المركزي",
                    "الملكيه",
                    "الملكي",
                    "الساميه",
                    "الاوروبيه",
                    "الاوروبي",
                    "الافريقيه",
                    "الافريقي",
                    "السعوديه",
                    "السعودي",
                    "المصريه",
                    "المصري",
                    "القوميه",
                    "القومي",
                    "الاتحاديه",
                    "الاتحادي" -> true;
            default -> false;
        };
    }
}
