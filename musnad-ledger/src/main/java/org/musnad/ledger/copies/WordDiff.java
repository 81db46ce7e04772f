package org.musnad.ledger.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What changed between two lists of words, as runs. Between words that both lists hold once and in the same order (patience
 * diff), the shortest edit is found by Myers's O(ND) method; a stretch that needs more than {@value #MOST_EDITS} edits is
 * one change. Time and memory are linear in the lengths but for that bound.
 */
final class WordDiff {
    private static final int MOST_EDITS = 600;

    private final String[] before;
    private final String[] after;
    private final List<int[]> runs = new ArrayList<>();

    private WordDiff(String[] before, String[] after) {
        this.before = before;
        this.after = after;
    }

    /** The changed runs {@code {beforeFrom, beforeTo, afterFrom, afterTo}} in ascending order, none touching another. */
    static List<int[]> between(String[] before, String[] after) {
        WordDiff diff = new WordDiff(before, after);
        diff.anchored(0, before.length, 0, after.length);
        return diff.runs;
    }

    private void anchored(int b0, int b1, int a0, int a1) {
        int bFrom = b0;
        int aFrom = a0;
        for (int[] anchor : anchors(b0, b1, a0, a1)) {
            if (anchor[0] >= bFrom && anchor[1] >= aFrom) {
                shortest(bFrom, anchor[0], aFrom, anchor[1]);
                bFrom = anchor[0] + 1;
                aFrom = anchor[1] + 1;
            }
        }
        shortest(bFrom, b1, aFrom, a1);
    }

    /** Words that both stretches hold exactly once, the longest part of them that is in the same order. */
    private List<int[]> anchors(int b0, int b1, int a0, int a1) {
        Map<String, Integer> once = new HashMap<>();
        for (int k = b0; k < b1; k++) {
            once.merge(before[k], k, (x, y) -> -1);
        }
        Map<String, Integer> onceAfter = new HashMap<>();
        for (int k = a0; k < a1; k++) {
            onceAfter.merge(after[k], k, (x, y) -> -1);
        }
        List<int[]> common = new ArrayList<>();
        for (int k = b0; k < b1; k++) {
            int there = onceAfter.getOrDefault(before[k], -1);
            if (there >= 0 && once.getOrDefault(before[k], -1) == k) {
                common.add(new int[] {k, there});
            }
        }
        return increasing(common);
    }

    private static List<int[]> increasing(List<int[]> pairs) {
        int[] tails = new int[pairs.size()];
        int[] previous = new int[pairs.size()];
        int length = 0;
        for (int k = 0; k < pairs.size(); k++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(tails[middle])[1] < pairs.get(k)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[k] = low == 0 ? -1 : tails[low - 1];
            tails[low] = k;
            length = Math.max(length, low + 1);
        }
        int[][] chosen = new int[length][];
        int at = length == 0 ? -1 : tails[length - 1];
        for (int k = length - 1; k >= 0; k--) {
            chosen[k] = pairs.get(at);
            at = previous[at];
        }
        return List.of(chosen);
    }

    private void shortest(int b0, int b1, int a0, int a1) {
        int bFrom = b0;
        int aFrom = a0;
        int bTo = b1;
        int aTo = a1;
        while (bFrom < bTo && aFrom < aTo && before[bFrom].equals(after[aFrom])) {
            bFrom++;
            aFrom++;
        }
        while (bFrom < bTo && aFrom < aTo && before[bTo - 1].equals(after[aTo - 1])) {
            bTo--;
            aTo--;
        }
        if (bFrom == bTo || aFrom == aTo || !myers(bFrom, bTo, aFrom, aTo)) {
            change(bFrom, bTo, aFrom, aTo);
        }
    }

    private boolean myers(int b0, int b1, int a0, int a1) {
        int n = b1 - b0;
        int m = a1 - a0;
        int most = Math.min(MOST_EDITS, n + m);
        int[] reach = new int[2 * most + 3];
        List<int[]> trace = new ArrayList<>();
        for (int d = 0; d <= most; d++) {
            trace.add(Arrays.copyOfRange(reach, most + 1 - d - 1, most + 1 + d + 2));
            for (int k = -d; k <= d; k += 2) {
                int at = most + 1 + k;
                int x = k == -d || k != d && reach[at - 1] < reach[at + 1] ? reach[at + 1] : reach[at - 1] + 1;
                int y = x - k;
                while (x < n && y < m && before[b0 + x].equals(after[a0 + y])) {
                    x++;
                    y++;
                }
                reach[at] = x;
                if (x >= n && y >= m) {
                    back(trace, d, b0, a0, n, m);
                    return true;
                }
            }
        }
        return false;
    }

    private void back(List<int[]> trace, int edits, int b0, int a0, int n, int m) {
        List<int[]> steps = new ArrayList<>();
        int x = n;
        int y = m;
        for (int d = edits; d > 0; d--) {
            int[] reach = trace.get(d);
            int k = x - y;
            int centre = d + 1;
            boolean down = k == -d || k != d && reach[centre + k - 1] < reach[centre + k + 1];
            int fromX = down ? reach[centre + k + 1] : reach[centre + k - 1];
            int fromY = fromX - (down ? k + 1 : k - 1);
            steps.add(
                    down
                            ? new int[] {b0 + fromX, b0 + fromX, a0 + fromY, a0 + fromY + 1}
                            : new int[] {b0 + fromX, b0 + fromX + 1, a0 + fromY, a0 + fromY});
            x = fromX;
            y = fromY;
        }
        for (int s = steps.size() - 1; s >= 0; s--) {
            int[] step = steps.get(s);
            change(step[0], step[1], step[2], step[3]);
        }
    }

    private void change(int b0, int b1, int a0, int a1) {
        if (b0 == b1 && a0 == a1) {
            return;
        }
        int[] last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last[1] == b0 && last[3] == a0) {
            last[1] = b1;
            last[3] = a1;
        } else {
            runs.add(new int[] {b0, b1, a0, a1});
        }
    }
}
