package org.musnad.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;
import org.musnad.reader.name.model.Tags;
import org.musnad.reader.text.Folded;

/**
 * NewsFANE's fine types, laid over the same text in ANERcorp. The two spell and part the text differently and in another
 * order, so they are matched by runs of letters.
 */
final class NewsFane {
    private static final int RUN = 14;

    private final String letters;
    private final String[] fine;
    private final boolean[] begins;
    private final Map<String, Integer> runs = new HashMap<>();

    private NewsFane(String letters, String[] fine, boolean[] begins) {
        this.letters = letters;
        this.fine = fine;
        this.begins = begins;
        for (int k = 0; k + RUN <= letters.length(); k++) {
            runs.putIfAbsent(letters.substring(k, k + RUN), k);
        }
    }

    static NewsFane read(Path file) throws IOException {
        StringBuilder letters = new StringBuilder();
        java.util.ArrayList<String> fine = new java.util.ArrayList<>();
        java.util.BitSet begins = new java.util.BitSet();
        for (Conll.Row row : Conll.read(file)) {
            for (int k = 0; k < row.tokens().size(); k++) {
                String tag = row.tags().get(k);
                String token = letters(row.tokens().get(k));
                if (tag.startsWith("B-") && !token.isEmpty()) {
                    begins.set(letters.length());
                }
                letters.append(token);
                for (int c = 0; c < token.length(); c++) {
                    fine.add(tag.equals("O") ? "O" : tag.substring(2));
                }
            }
        }
        boolean[] marks = new boolean[letters.length()];
        begins.stream().forEach(k -> marks[k] = true);
        return new NewsFane(letters.toString(), fine.toArray(String[]::new), marks);
    }

    private static String letters(String token) {
        String folded = Folded.of(token);
        StringBuilder kept = new StringBuilder();
        for (int k = 0; k < folded.length(); k++) {
            char c = folded.charAt(k);
            char d = c == 'ؤ' ? 'و' : c == 'ئ' ? 'ي' : c;
            if (Character.isLetter(d)) {
                kept.append(d);
            }
        }
        return kept.toString();
    }

    /** ANERcorp's tags of a sentence, with NewsFANE's where they say more. */
    byte[] overlay(Conll.Row row) {
        byte[] tags = row.coded();
        int n = tags.length;
        String[] seen = new String[n];
        boolean[] starts = new boolean[n];
        align(row.tokens(), seen, starts);
        int k = 0;
        while (k < n) {
            String type = seen[k];
            if (type == null || type.equals("O")) {
                k++;
                continue;
            }
            int end = k + 1;
            while (end < n && type.equals(seen[end]) && !starts[end]) {
                end++;
            }
            merge(tags, k, end, coarse(type));
            k = end;
        }
        return tags;
    }

    /** NewsFANE's fine type of each token, "O" outside names, null where the text is not found in it. */
    @Nullable
    String[] seen(List<String> tokens) {
        String[] seen = new String[tokens.size()];
        align(tokens, seen, new boolean[tokens.size()]);
        return seen;
    }

    private static void merge(byte[] tags, int from, int to, Entity.@Nullable Type type) {
        if (type == null) {
            return;
        }
        boolean free = true;
        boolean same = true;
        for (int k = from; k < to; k++) {
            free &= tags[k] == Tags.O;
            same &= tags[k] == Tags.O || Tags.type(tags[k]) == type;
        }
        boolean cutsNext = to < tags.length && Tags.isInside(tags[to]);
        boolean cutsFirst = Tags.isInside(tags[from]);
        if (type == Entity.Type.NORP && !cutsNext && !cutsFirst || free || same && !cutsNext && !cutsFirst) {
            for (int k = from; k < to; k++) {
                tags[k] = (byte) (k == from ? Tags.begin(type) : Tags.inside(type));
            }
        }
    }

    private void align(List<String> tokens, String[] seen, boolean[] starts) {
        StringBuilder own = new StringBuilder();
        int[] begin = new int[tokens.size() + 1];
        for (int k = 0; k < tokens.size(); k++) {
            begin[k] = own.length();
            own.append(letters(tokens.get(k)));
        }
        begin[tokens.size()] = own.length();
        int[] map = new int[own.length()];
        Arrays.fill(map, -1);
        String text = own.toString();
        int next = -1;
        for (int c = 0; c + RUN <= text.length(); c++) {
            boolean goesOn =
                    next >= 0 && next + RUN <= letters.length() && letters.startsWith(text.substring(c, c + RUN), next);
            Integer at = goesOn ? Integer.valueOf(next) : runs.get(text.substring(c, c + RUN));
            next = at == null ? -1 : at + 1;
            for (int j = 0; at != null && j < RUN; j++) {
                if (map[c + j] < 0) {
                    map[c + j] = at + j;
                }
            }
        }
        for (int k = 0; k < tokens.size(); k++) {
            if (begin[k] < begin[k + 1] && map[begin[k + 1] - 1] >= 0) {
                seen[k] = fine[map[begin[k + 1] - 1]];
                for (int c = begin[k]; c < begin[k + 1]; c++) {
                    starts[k] |= map[c] >= 0 && begins[map[c]];
                }
            }
        }
    }

    /** The reader's type of a fine type; null for products, works, substances. */
    private static Entity.@Nullable Type coarse(String fine) {
        return switch (fine) {
            case "Politician",
                    "Athlete",
                    "Artist",
                    "Other_PER",
                    "Religious_PER",
                    "Scientist",
                    "Businessperson",
                    "Lawyer",
                    "Engineer",
                    "Police_PER" -> Entity.Type.PER;
            case "Group" -> Entity.Type.NORP;
            case "Nation",
                    "Population-Center",
                    "State-or-Province",
                    "GPE-Cluster",
                    "Continent",
                    "Water-Body",
                    "County-or-District",
                    "Land-Region-Natural",
                    "Path",
                    "Airport",
                    "Building-Grounds",
                    "Subarea-Facility" -> Entity.Type.LOC;
            case "Non-Governmental",
                    "Sports",
                    "Government",
                    "Media",
                    "Commercial",
                    "Educational",
                    "Police",
                    "Medical-Science",
                    "Entertainment",
                    "Religious_ORG" -> Entity.Type.ORG;
            default -> null;
        };
    }
}
