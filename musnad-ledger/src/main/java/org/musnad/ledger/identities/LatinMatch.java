package org.musnad.ledger.identities;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Latin forms compared by their consonants: «Hamid al-Shatri», «Hameed El Shatry». */
final class LatinMatch {
    private LatinMatch() {}

    /** Whether every asked part stands in the name. */
    static boolean matches(@Nullable String latin, List<String> asked) {
        if (latin == null) {
            return false;
        }
        return skeletons(latin).containsAll(asked(asked));
    }

    /** The skeletons of asked parts; without «al» and «el», which need not be there. */
    static Set<String> asked(List<String> parts) {
        Set<String> skeletons = new HashSet<>();
        parts.forEach(part -> skeletons.add(skeleton(part.toLowerCase(Locale.ROOT))));
        skeletons.remove("");
        return skeletons;
    }

    /** The skeletons of a name's parts. */
    static Set<String> skeletons(String latin) {
        Set<String> skeletons = new HashSet<>();
        for (String part : latin.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            skeletons.add(skeleton(part));
        }
        return skeletons;
    }

    private static String skeleton(String part) {
        String plain = Normalizer.normalize(part, Normalizer.Form.NFD);
        if (plain.equals("al") || plain.equals("el")) {
            return "";
        }
        StringBuilder kept = new StringBuilder();
        for (int k = 0; k < plain.length(); k++) {
            char c = plain.charAt(k);
            boolean vowel = "aeiouyw".indexOf(c) >= 0;
            if (c >= 'a' && c <= 'z' && !vowel && (kept.length() == 0 || kept.charAt(kept.length() - 1) != c)) {
                kept.append(c == 'q' ? 'k' : c == 'g' ? 'j' : c);
            } else if (vowel && kept.length() == 0) {
                kept.append('a');
            }
        }
        return kept.toString();
    }
}
