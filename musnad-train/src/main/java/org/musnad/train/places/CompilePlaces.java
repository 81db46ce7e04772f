package org.musnad.train.places;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.musnad.reader.text.Folded;

/**
 * Compiles {@code gazetteer/places.tsv} and {@code countries.tsv} into two resources of the reader: {@code places.bin}
 * (everything but villages) and {@code villages.bin}, which is read only when a name is not in the first.
 *
 * <p>The form of a file, big-endian: the number of rows R and of names N; R rows of {@value #ROW_BYTES} bytes (latitude
 * and longitude in 1e-5 degrees, the id's string, the English name's string, the first-level division's row or -1, two
 * letters of the country or blanks, kind, population as twice its binary logarithm, flags: 1 has a point, 2 a capital);
 * N names sorted by hash (hash, string, row, with bit 30 set where it is not the row's first name); then the strings, UTF-8 with a length byte.
 */
public final class CompilePlaces {
    private static final List<String> KINDS =
            List.of("country", "admin1", "admin2", "region", "water", "city", "town", "village", "camp", "other");
    private static final int ROW_BYTES = 25;
    private static final int LONGEST = 127;
    private static final int VARIANT = 1 << 30;

    private final List<String[]> rows;
    private final Map<String, Integer> admin1;
    private final Set<String> capitals;
    private final Map<String, Integer> strings = new HashMap<>();
    private final ByteArrayOutputStream blob = new ByteArrayOutputStream();

    private CompilePlaces(List<String[]> rows, Set<String> capitals) {
        this.rows = rows;
        this.capitals = capitals;
        this.admin1 = new HashMap<>();
        for (int k = 0; k < rows.size(); k++) {
            String[] row = rows.get(k);
            if (row[1].equals("admin1")) {
                admin1.putIfAbsent(row[7] + "/" + Folded.of(row[2]), k);
            }
        }
    }

    /** Arguments: the gazetteer's folder and the folder to write to. */
    public static void main(String[] args) throws IOException {
        Path from = Path.of(args[0]);
        Path to = Path.of(args[1]);
        Set<String> capitals = new HashSet<>();
        for (String line : Files.readAllLines(from.resolve("countries.tsv"))) {
            String[] fields = line.split("\t", -1);
            capitals.add(fields[0] + "/" + Folded.of(fields[3]));
        }
        List<String[]> core = new ArrayList<>();
        List<String[]> villages = new ArrayList<>();
        for (String line : Files.readAllLines(from.resolve("places.tsv"))) {
            String[] fields = line.split("\t", -1);
            if (fields[0].equals("id")) {
                continue;
            }
            (fields[1].equals("village") ? villages : core).add(fields);
        }
        PrintStream report = System.out;
        report.println("places.bin: " + new CompilePlaces(core, capitals).write(to.resolve("places.bin")));
        report.println("villages.bin: " + new CompilePlaces(villages, Set.of()).write(to.resolve("villages.bin")));
    }

    private record Name(int hash, int string, int row) {}

    private String write(Path file) throws IOException {
        List<Name> names = new ArrayList<>();
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(table);
        for (int k = 0; k < rows.size(); k++) {
            String[] row = rows.get(k);
            String first = Folded.of(row[2]).strip();
            for (String name : names(row)) {
                names.add(new Name(name.hashCode(), string(name), name.equals(first) ? k : k | VARIANT));
            }
            row(row, out);
        }
        names.sort(Comparator.comparingInt(Name::hash)
                .thenComparingInt(Name::string)
                .thenComparingInt(Name::row));
        for (Name name : names) {
            out.writeInt(name.hash());
            out.writeInt(name.string());
            out.writeInt(name.row());
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        DataOutputStream head = new DataOutputStream(whole);
        head.writeInt(rows.size());
        head.writeInt(names.size());
        table.writeTo(whole);
        blob.writeTo(whole);
        Files.write(file, whole.toByteArray());
        return rows.size() + " rows, " + names.size() + " names, " + whole.size() + " bytes";
    }

    private static Set<String> names(String[] row) {
        Set<String> names = new LinkedHashSet<>();
        names.add(row[2]);
        names.addAll(Arrays.asList(row[3].split("\\|")));
        Set<String> folded = new LinkedHashSet<>();
        for (String name : names) {
            String one = Folded.of(name).strip();
            if (one.length() > 1 && one.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
                folded.add(one);
            }
        }
        return folded;
    }

    private void row(String[] row, DataOutputStream out) throws IOException {
        boolean point = !row[5].isEmpty() && !row[6].isEmpty();
        out.writeInt(point ? (int) Math.round(Double.parseDouble(row[5]) * 1e5) : 0);
        out.writeInt(point ? (int) Math.round(Double.parseDouble(row[6]) * 1e5) : 0);
        out.writeInt(string(row[0]));
        out.writeInt(string(row[4].length() > 60 ? row[4].substring(0, 60) : row[4]));
        Integer division = admin1.get(row[7] + "/" + Folded.of(row[8]));
        out.writeInt(division == null ? -1 : division);
        out.write((row[7].length() == 2 ? row[7] : "  ").getBytes(StandardCharsets.US_ASCII));
        out.writeByte(KINDS.indexOf(row[1]));
        double population = row[9].isEmpty() ? 0 : Double.parseDouble(row[9]);
        out.writeByte((int) Math.round(2 * Math.log(population + 1) / Math.log(2)));
        boolean capital = row[1].equals("city") && capitals.contains(row[7] + "/" + Folded.of(row[2]));
        out.writeByte((point ? 1 : 0) + (capital ? 2 : 0));
    }

    private int string(String value) {
        return strings.computeIfAbsent(value, v -> {
            int at = blob.size();
            byte[] bytes = v.getBytes(StandardCharsets.UTF_8);
            blob.write(bytes.length);
            blob.writeBytes(bytes);
            return at;
        });
    }
}
