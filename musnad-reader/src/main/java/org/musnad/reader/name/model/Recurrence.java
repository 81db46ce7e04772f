package org.musnad.reader.name.model;

import java.util.HashMap;
import java.util.Map;
import org.musnad.reader.Entity;
import org.musnad.reader.word.Word;
import org.musnad.reader.word.Words;

/**
 * What a report says of its own names: a family name after the full name has stood elsewhere, a name that was plain in one
 * sentence and is not in another. Found by the first pass, spoken for in the second.
 */
final class Recurrence {
    private static final double PART_OF_PERSON = 3.5;
    private static final double SAME_NAME = 1.5;
    private static final int SHORTEST = 3;

    private Recurrence() {}

    /** Adds to the decoder's scores; whether anything was added. */
    static boolean learn(Words words, byte[] tags, Decoder decoder) {
        Map<String, Integer> parts = new HashMap<>();
        Map<String, Integer> names = new HashMap<>();
        int k = 0;
        while (k < tags.length) {
            int end = k + 1;
            if (tags[k] != Tags.O) {
                while (end < tags.length && Tags.isInside(tags[end])) {
                    end++;
                }
                note(words, k, end, Tags.type(tags[k]), decoder, parts, names);
            }
            k = end;
        }
        if (parts.isEmpty() && names.isEmpty()) {
            return false;
        }
        for (int w = 0; w < tags.length; w++) {
            Word word = words.get(w);
            if (word.isWord() && (decoder.whole(w) & (Lexicon.COMMON | Lexicon.SPEECH)) == 0) {
                speak(word, w, tags[w], decoder, parts, names);
            }
        }
        return true;
    }

    private static void note(
            Words words,
            int from,
            int end,
            Entity.Type type,
            Decoder decoder,
            Map<String, Integer> parts,
            Map<String, Integer> names) {
        if (end - from == 1) {
            String name = bare(words.get(from), decoder, from);
            if (name.length() >= SHORTEST && type != Entity.Type.NORP) {
                names.merge(name, 1 << 8 * type.ordinal(), Integer::sum);
            }
        } else if (type == Entity.Type.PER && words.get(end - 1).isWord()) {
            String last = words.get(end - 1).folded();
            if (last.length() >= SHORTEST && (decoder.whole(end - 1) & (Lexicon.COMMON | Lexicon.SPEECH)) == 0) {
                parts.merge(last, 1, Integer::sum);
            }
        }
    }

    /** The name without a conjunction or preposition, as far as the lexicon tells. */
    private static String bare(Word word, Decoder decoder, int index) {
        return decoder.whole(index) != 0
                        || word.stemCount() == 1
                        || word.folded().startsWith("ال")
                ? word.folded()
                : word.stemForm(1);
    }

    private static void speak(
            Word word, int w, byte tag, Decoder decoder, Map<String, Integer> parts, Map<String, Integer> names) {
        String folded = word.folded();
        for (int s = 0; s < word.stemCount(); s++) {
            int stem = word.stem(s);
            String key = word.stemForm(s);
            if (stem > 0 && folded.charAt(stem - 1) == 'ل' && (s == 0 || folded.charAt(stem) == 'ل')) {
                key = "ا" + key;
            }
            if (parts.containsKey(key)) {
                decoder.add(w, Tags.begin(Entity.Type.PER), decoder.units(PART_OF_PERSON));
                decoder.add(w, Tags.inside(Entity.Type.PER), decoder.units(PART_OF_PERSON));
                return;
            }
            Integer seen = names.get(key);
            if (seen != null) {
                for (Entity.Type type : Entity.Type.values()) {
                    int times = seen >> 8 * type.ordinal() & 0xFF;
                    // A name does not speak for itself.
                    int elsewhere = tag == Tags.begin(type) ? times - 1 : times;
                    if (elsewhere > 0) {
                        decoder.add(w, Tags.begin(type), decoder.units(SAME_NAME));
                    }
                }
                return;
            }
        }
    }
}
