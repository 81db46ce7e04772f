package org.musnad.ledger.identities;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;
import org.musnad.reader.text.Folded;

/**
 * The entities of a ledger's current analyses in memory, for one state of the ledger: some thirty bytes each, besides every
 * name once. So a name is looked up, and its bearers with their roles and their company are told, without a look at the
 * database. Safe for many threads.
 */
final class EntityTable {
    private static final Entity.Type[] TYPES = Entity.Type.values();

    /** By analysis, in the order of ids. */
    private final long[] analyses;

    private final long[] stories;
    private final String[] days;
    /** By analysis, the first of its rows; one more at the end. */
    private final int[] firstRow;

    /** By row, in the order of analyses and numbers. */
    private final int[] analysisOf;

    private final short[] numberOf;
    private final byte[] typeOf;
    private final int[] nameOf;
    private final int[] latinOf;
    private final int[] placeOf;
    private final short[] statementsOf;
    private final Map<Integer, List<String>> rolesOf;

    private final Texts names;
    private final Texts latins;
    private final List<String> gazetteer;
    private final NameIndex index;
    private final int[][] rowsOfName;
    private volatile @Nullable Latin latin;

    /** Texts by their own numbers, kept from one state of the ledger to the next: they never change. */
    private static final class Texts {
        private final Map<Long, Integer> numbers = new HashMap<>();
        private final List<String> texts = new ArrayList<>();
        /** By text, a number that those which are folded alike have in common. */
        private final List<Integer> folded = new ArrayList<>();

        private final Map<String, Integer> ofFolded = new HashMap<>();

        void add(long term, String text, boolean folding) {
            numbers.put(term, texts.size());
            texts.add(text);
            if (folding) {
                folded.add(ofFolded.computeIfAbsent(Folded.of(text), f -> ofFolded.size()));
            }
        }

        Texts copy() {
            Texts copy = new Texts();
            copy.numbers.putAll(numbers);
            copy.texts.addAll(texts);
            copy.folded.addAll(folded);
            copy.ofFolded.putAll(ofFolded);
            return copy;
        }
    }

    private EntityTable(Reading reading) {
        analyses = reading.analyses;
        stories = reading.stories;
        days = reading.days;
        firstRow = reading.firstRow;
        analysisOf = Arrays.copyOf(reading.analysisOf, reading.rows);
        numberOf = Arrays.copyOf(reading.numberOf, reading.rows);
        typeOf = Arrays.copyOf(reading.typeOf, reading.rows);
        nameOf = Arrays.copyOf(reading.nameOf, reading.rows);
        latinOf = Arrays.copyOf(reading.latinOf, reading.rows);
        placeOf = Arrays.copyOf(reading.placeOf, reading.rows);
        statementsOf = reading.statementsOf;
        rolesOf = reading.rolesOf;
        names = reading.names;
        latins = reading.latins;
        gazetteer = reading.gazetteer;
        index = reading.index;
        rowsOfName = rowsOf(nameOf, names.texts.size());
    }

    /**
     * Reads them.
     *
     * @param before what was read of an earlier state of the same ledger; null where there is none
     */
    static EntityTable read(Handle handle, @Nullable EntityTable before) {
        Reading reading = new Reading(handle, before);
        reading.reports();
        reading.texts();
        reading.entities();
        reading.roles();
        reading.statements();
        return new EntityTable(reading);
    }

    private static int[][] rowsOf(int[] textOf, int texts) {
        int[] counts = new int[texts];
        for (int text : textOf) {
            if (text >= 0) {
                counts[text]++;
            }
        }
        int[][] rows = new int[texts][];
        for (int k = 0; k < texts; k++) {
            rows[k] = new int[counts[k]];
        }
        Arrays.fill(counts, 0);
        for (int row = 0; row < textOf.length; row++) {
            int text = textOf[row];
            if (text >= 0) {
                rows[text][counts[text]++] = row;
            }
        }
        return rows;
    }

    /**
     * The entities that may be meant, in the order of their names and ids.
     *
     * @param asked the parts of the name
     * @param most how many at most
     */
    List<Named> find(List<String> asked, boolean latin, int most) {
        List<Named> found = new ArrayList<>();
        int[][] rows = latin ? latin().rows() : rowsOfName;
        for (int text : latin ? latinsOf(asked) : index.mayMean(asked)) {
            for (int row : rows[text]) {
                if (found.size() == most) {
                    return found;
                }
                found.add(named(row));
            }
        }
        return found;
    }

    /** Made when the first Latin name is asked for. */
    private record Latin(int[][] rows, Map<String, Set<Integer>> bySkeleton) {}

    private Latin latin() {
        Latin made = latin;
        if (made == null) {
            Map<String, Set<Integer>> bySkeleton = new HashMap<>();
            for (int k = 0; k < latins.texts.size(); k++) {
                for (String skeleton : LatinMatch.skeletons(latins.texts.get(k))) {
                    bySkeleton.computeIfAbsent(skeleton, s -> new TreeSet<>()).add(k);
                }
            }
            made = new Latin(rowsOf(latinOf, latins.texts.size()), bySkeleton);
            latin = made;
        }
        return made;
    }

    private Collection<Integer> latinsOf(List<String> asked) {
        Set<Integer> found = null;
        for (String skeleton : LatinMatch.asked(asked)) {
            Set<Integer> holders = latin().bySkeleton().getOrDefault(skeleton, Set.of());
            if (found == null) {
                found = new TreeSet<>(holders);
            } else {
                found.retainAll(holders);
            }
        }
        return found == null ? Set.of() : found; // «al» alone names nobody
    }

    private Named named(int row) {
        int analysis = analysisOf[row];
        return new Named(
                new Named.Id(analyses[analysis], numberOf[row]),
                TYPES[typeOf[row]],
                names.texts.get(nameOf[row]),
                latinOf[row] < 0 ? null : latins.texts.get(latinOf[row]),
                placeOf[row] < 0 ? null : gazetteer.get(placeOf[row]),
                rolesOf.getOrDefault(row, List.of()),
                days[analysis],
                stories[analysis],
                () -> company(row));
    }

    /** The people and bodies that the report of an entity names with it, by numbers that stand for their folded names. */
    private Set<Integer> company(int row) {
        Set<Integer> company = new HashSet<>();
        int own = names.folded.get(nameOf[row]);
        int analysis = analysisOf[row];
        for (int k = firstRow[analysis]; k < firstRow[analysis + 1]; k++) {
            Entity.Type type = TYPES[typeOf[k]];
            int name = names.folded.get(nameOf[k]);
            if ((type == Entity.Type.PER || type == Entity.Type.ORG) && name != own) {
                company.add(name);
            }
        }
        return company;
    }

    /** How many statements an entity makes. */
    int statements(Named.Id id) {
        int row = at(analyses, firstRow, numberOf, id.analysis(), id.entity());
        return row < 0 ? 0 : statementsOf[row];
    }

    /** The row of an entity; -1 where it is not of a current analysis. */
    private static int at(long[] analyses, int[] firstRow, short[] numberOf, long analysis, int n) {
        int at = Arrays.binarySearch(analyses, analysis);
        int row = at < 0 ? -1 : firstRow[at] + n;
        return row < 0 || row >= firstRow[at + 1] || numberOf[row] != n ? -1 : row;
    }

    private static final class Reading {
        private final Handle handle;
        private final Texts names;
        private final Texts latins;
        private final NameIndex index;
        private final List<String> gazetteer = new ArrayList<>();
        private final Map<Long, Integer> places = new HashMap<>();
        private long[] analyses = {};
        private long[] stories = {};
        private String[] days = {};
        private int[] firstRow = {};
        private int rows;
        private int[] analysisOf = new int[1024];
        private short[] numberOf = new short[1024];
        private byte[] typeOf = new byte[1024];
        private int[] nameOf = new int[1024];
        private int[] latinOf = new int[1024];
        private int[] placeOf = new int[1024];
        private short[] statementsOf = {};
        private final Map<Integer, List<String>> rolesOf = new HashMap<>();

        Reading(Handle handle, @Nullable EntityTable before) {
            this.handle = handle;
            this.names = before == null ? new Texts() : before.names.copy();
            this.latins = before == null ? new Texts() : before.latins.copy();
            this.index = before == null ? new NameIndex() : before.index.copy();
        }

        /** What is done with a row. */
        private interface Taker {
            void take(java.sql.ResultSet row) throws SQLException;
        }

        private void each(String sql, Taker taker) {
            handle.createQuery(sql)
                    .map((row, context) -> {
                        taker.take(row);
                        return 0;
                    })
                    .forEach(done -> {});
        }

        void reports() {
            List<long[]> found = new ArrayList<>();
            List<String> dates = new ArrayList<>();
            Map<String, String> once = new HashMap<>();
            each(
                    "SELECT a.id, coalesce(s.story, c.copy_group + 1000000000000, -r.id), substr(r.published, 1, 10)"
                            + " FROM analysis a JOIN report r ON r.id = a.report"
                            + " LEFT JOIN story_member s ON s.report = r.id LEFT JOIN copy_member c ON c.report = r.id"
                            + " WHERE a.current = 1 ORDER BY a.id",
                    row -> {
                        found.add(new long[] {row.getLong(1), row.getLong(2)});
                        String day = row.getString(3);
                        dates.add(day == null ? "" : once.computeIfAbsent(day, d -> d));
                    });
            analyses = found.stream().mapToLong(each -> each[0]).toArray();
            stories = found.stream().mapToLong(each -> each[1]).toArray();
            days = dates.toArray(new String[0]);
        }

        void texts() {
            each("SELECT id, text FROM term WHERE id IN (SELECT name FROM entity) ORDER BY id", row -> {
                if (!names.numbers.containsKey(row.getLong(1))) {
                    index.add(names.texts.size(), NameParts.of(row.getString(2)));
                    names.add(row.getLong(1), row.getString(2), true);
                }
            });
            each("SELECT id, text FROM term WHERE id IN (SELECT latin FROM entity) ORDER BY id", row -> {
                if (!latins.numbers.containsKey(row.getLong(1))) {
                    latins.add(row.getLong(1), row.getString(2), false);
                }
            });
            each("SELECT id, gazetteer FROM place", row -> {
                places.put(row.getLong(1), gazetteer.size());
                gazetteer.add(row.getString(2));
            });
        }

        void entities() {
            firstRow = new int[analyses.length + 1];
            int[] analysis = {0};
            each("SELECT analysis, n, type, name, latin, place FROM entity ORDER BY analysis, n", row -> {
                long id = row.getLong(1);
                while (analysis[0] < analyses.length && analyses[analysis[0]] < id) {
                    firstRow[++analysis[0]] = rows;
                }
                if (analysis[0] < analyses.length && analyses[analysis[0]] == id) {
                    row(analysis[0], row);
                }
            });
            while (analysis[0] < analyses.length) {
                firstRow[++analysis[0]] = rows;
            }
            statementsOf = new short[rows];
        }

        private void row(int analysis, java.sql.ResultSet row) throws SQLException {
            if (rows == analysisOf.length) {
                int more = rows + rows / 2;
                analysisOf = Arrays.copyOf(analysisOf, more);
                numberOf = Arrays.copyOf(numberOf, more);
                typeOf = Arrays.copyOf(typeOf, more);
                nameOf = Arrays.copyOf(nameOf, more);
                latinOf = Arrays.copyOf(latinOf, more);
                placeOf = Arrays.copyOf(placeOf, more);
            }
            analysisOf[rows] = analysis;
            numberOf[rows] = (short) row.getInt(2);
            typeOf[rows] = (byte) Entity.Type.valueOf(row.getString(3)).ordinal();
            nameOf[rows] = names.numbers.getOrDefault(row.getLong(4), -1);
            latinOf[rows] = latins.numbers.getOrDefault(row.getLong(5), -1); // 0 for null: no term has it
            placeOf[rows] = places.getOrDefault(row.getLong(6), -1);
            if (nameOf[rows] >= 0) {
                rows++;
            }
        }

        private int row(long analysis, int n) {
            return at(analyses, firstRow, numberOf, analysis, n);
        }

        void roles() {
            Map<String, String> once = new HashMap<>();
            each(
                    "SELECT r.analysis, r.entity, t.text FROM entity_role r JOIN term t ON t.id = r.role"
                            + " ORDER BY r.analysis, r.entity, r.n",
                    row -> {
                        int at = row(row.getLong(1), row.getInt(2));
                        if (at >= 0) {
                            rolesOf.computeIfAbsent(at, k -> new ArrayList<>(1))
                                    .add(once.computeIfAbsent(row.getString(3), r -> r));
                        }
                    });
            rolesOf.replaceAll((row, roles) -> List.copyOf(roles));
        }

        void statements() {
            each("SELECT analysis, speaker FROM statement WHERE speaker IS NOT NULL", row -> {
                int at = row(row.getLong(1), row.getInt(2));
                if (at >= 0 && statementsOf[at] < Short.MAX_VALUE) {
                    statementsOf[at]++;
                }
            });
        }
    }
}
