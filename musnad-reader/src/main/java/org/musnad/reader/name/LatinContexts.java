package org.musnad.reader.name;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes a name part letter by letter with a decision tree over ever wider contexts of a letter (IGTree: Daelemans, van den
 * Bosch and Weijters 1997). A context is the number of letters before, then the letters; {@code _} stands beyond an edge.
 */
public final class LatinContexts {
    private static final char EDGE = '_';
    private static final int[][] WIDTHS = {{0, 0}, {0, 1}, {1, 1}, {1, 2}, {2, 2}};

    private LatinContexts() {}

    /** The contexts of the letter at an index, from narrow to wide. */
    public static List<String> of(String word, int at) {
        List<String> contexts = new ArrayList<>(WIDTHS.length);
        for (int[] width : WIDTHS) {
            StringBuilder context = new StringBuilder();
            context.append(width[0]);
            for (int k = at - width[0]; k <= at + width[1]; k++) {
                context.append(k < 0 || k >= word.length() ? EDGE : word.charAt(k));
            }
            contexts.add(context.toString());
        }
        return contexts;
    }

    /** 1 for the letter alone, up to 5. */
    public static int width(String context) {
        return context.length() - 1;
    }

    /** The narrower context that lies in a wider one; width from 1. */
    public static String narrowed(String context, int width) {
        int before = context.charAt(0) - '0';
        int at = 1 + before;
        int[] wanted = WIDTHS[width - 1];
        return wanted[0] + context.substring(at - wanted[0], at + wanted[1] + 1);
    }

    /** The Latin letters of a name part, in lower case; the tree gives null where it has no node. */
    public static String write(String word, Function<String, @Nullable String> tree) {
        StringBuilder out = new StringBuilder();
        for (int k = 0; k < word.length(); k++) {
            List<String> contexts = of(word, k);
            @Nullable String segment = null;
            for (int w = contexts.size() - 1; w >= 0 && segment == null; w--) {
                segment = tree.apply(contexts.get(w));
            }
            out.append(segment == null ? "" : segment);
        }
        return out.toString();
    }
}
