package org.musnad.ledger.search;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.store.Follower;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.LedgerException;
import org.musnad.ledger.store.StoredAnalysis;

/**
 * The index of a ledger, beside its database in the folder {@code index}, while it is kept in step with the store. The
 * store is the truth: an index that is missing, damaged, of another version or of another ledger is made anew. What has
 * been taken becomes durable at {@link #settle()}, and every now and then before; after a kill the index goes on from
 * {@link #taken()}.
 *
 * <p>One process at a time may have it open; others {@linkplain Search search} what was settled last.
 */
public final class SearchIndex implements Follower {
    /** Changes with what {@link ReportDocuments} and {@link Terms} write. */
    static final int VERSION = 1;

    private static final String VERSION_KEY = "version";
    private static final String LEDGER_KEY = "ledger";
    private static final String TAKEN_KEY = "taken";
    private static final int BATCH = 200;
    private static final int COMMIT_EVERY = 5_000;
    private static final double BUFFER_MEGABYTES = 96;

    private final Path directory;
    private final Ledger ledger;
    private final FSDirectory files;
    private final IndexWriter writer;
    private final ReportDocuments documents = new ReportDocuments();
    private long taken;
    private int uncommitted;

    private SearchIndex(Path directory, Ledger ledger, FSDirectory files, IndexWriter writer, long taken) {
        this.directory = directory;
        this.ledger = ledger;
        this.files = files;
        this.writer = writer;
        this.taken = taken;
    }

    /** The index's folder. */
    static Path directory(Ledger ledger) {
        return ledger.directory().resolve("index");
    }

    /**
     * Opens the index to bring it forward; it is begun anew where there is none that fits the store. The ledger may be open
     * in any mode.
     *
     * @throws LedgerException BUSY where another process has it open, DENIED where the folder cannot be written
     */
    public static SearchIndex open(Ledger ledger) {
        Path directory = directory(ledger);
        String origin = origin(ledger);
        FSDirectory files = null;
        try {
            Files.createDirectories(directory);
            files = FSDirectory.open(directory);
            long taken = takenOf(files, ledger, origin);
            IndexWriter writer;
            try {
                writer = new IndexWriter(files, config(taken < 0));
            } catch (CorruptIndexException
                    | IndexFormatTooOldException
                    | IndexFormatTooNewException
                    | FileNotFoundException
                    | NoSuchFileException
                    | EOFException e) {
                taken = -1;
                delete(ledger);
                writer = new IndexWriter(files, config(true));
            }
            return new SearchIndex(directory, ledger, files, writer, Math.max(0, taken));
        } catch (LockObtainFailedException e) {
            close(files);
            throw new LedgerException(
                    LedgerException.Kind.BUSY,
                    "another process is writing the search index in " + directory + "; try again later",
                    e);
        } catch (IOException e) {
            close(files);
            throw failure(directory, e);
        }
    }

    /** As {@link #open}; empty where another process has it open, so that it is brought forward by whoever asks next. */
    public static Optional<SearchIndex> ifFree(Ledger ledger) {
        try {
            return Optional.of(open(ledger));
        } catch (LedgerException e) {
            if (e.kind() == LedgerException.Kind.BUSY) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static IndexWriterConfig config(boolean anew) {
        IndexWriterConfig config = new IndexWriterConfig();
        config.setOpenMode(anew ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.APPEND);
        config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        config.setCommitOnClose(false);
        config.setMergeScheduler(new SerialMergeScheduler());
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setSegmentsPerTier(6);
        merging.setFloorSegmentMB(8);
        config.setMergePolicy(merging);
        return config;
    }

    /** What an index was made from: the first report of the store and when it came. */
    private static String origin(Ledger ledger) {
        return ledger.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT lower(hex(sha256)) || '@' || added_at FROM report ORDER BY id LIMIT 1")
                        .mapTo(String.class)
                        .findOne()
                        .orElse(""));
    }

    /** The last analysis that an index has taken; -1 where there is none that fits the store. */
    private static long takenOf(FSDirectory files, Ledger ledger, String origin) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(files)) {
            return taken(reader, ledger, origin);
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | FileNotFoundException
                | NoSuchFileException
                | EOFException e) {
            return -1;
        }
    }

    /** The last analysis that the ledger's index has taken; -1 where there is none that fits the store. */
    static long takenBy(Ledger ledger) {
        Path directory = directory(ledger);
        if (!Files.isDirectory(directory)) {
            return -1;
        }
        try (FSDirectory files = FSDirectory.open(directory)) {
            return takenOf(files, ledger, origin(ledger));
        } catch (IOException e) {
            throw failure(directory, e);
        }
    }

    private static long taken(DirectoryReader reader, Ledger ledger, String origin) throws IOException {
        Map<String, String> data = reader.getIndexCommit().getUserData();
        if (!Integer.toString(VERSION).equals(data.get(VERSION_KEY)) || !origin.equals(data.get(LEDGER_KEY))) {
            return -1;
        }
        try {
            long taken = Long.parseLong(data.getOrDefault(TAKEN_KEY, "0"));
            return taken > ledger.analyses().last() ? -1 : taken;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public long taken() {
        return taken;
    }

    @Override
    public void take(List<StoredAnalysis> next) {
        try {
            for (StoredAnalysis analysis : next) {
                writer.updateDocuments(
                        new Term(Fields.REPORT, Long.toString(analysis.report())), documents.of(analysis));
                taken = Math.max(taken, analysis.id());
                uncommitted++;
            }
            if (uncommitted >= COMMIT_EVERY) {
                commit();
            }
        } catch (IOException e) {
            throw failure(directory, e);
        }
    }

    @Override
    public void settle() {
        try {
            commit();
        } catch (IOException e) {
            throw failure(directory, e);
        }
    }

    private void commit() throws IOException {
        Map<String, String> data = new LinkedHashMap<>();
        data.put(VERSION_KEY, Integer.toString(VERSION));
        data.put(LEDGER_KEY, origin(ledger));
        data.put(TAKEN_KEY, Long.toString(taken));
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
        uncommitted = 0;
    }

    /** Takes everything that the store has and this index has not, and settles. */
    public void catchUp() {
        ledger.analyses().after(taken, BATCH, this::take);
        settle();
    }

    @Override
    public List<String> check() {
        Map<Long, Integer> indexed = new HashMap<>();
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext part : reader.leaves()) {
                part.reader().checkIntegrity();
                count(part.reader(), indexed);
            }
        } catch (IOException e) {
            return List.of("the search index is damaged: " + e.getMessage());
        }
        return IndexCheck.compare(indexed, stored(), taken);
    }

    /** How many statements of each analysis are in a part of the index. */
    private static void count(LeafReader part, Map<Long, Integer> indexed) throws IOException {
        NumericDocValues keys = DocValues.getNumeric(part, Fields.KEY);
        Bits live = part.getLiveDocs();
        for (int d = keys.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = keys.nextDoc()) {
            if (live == null || live.get(d)) {
                Fields.Key key = Fields.Key.of(keys.longValue());
                indexed.merge(key.analysis(), key.passage() ? 0 : 1, Integer::sum);
            }
        }
    }

    /** How many statements the current analyses of the store have. */
    private Map<Long, Integer> stored() {
        Map<Long, Integer> stored = new HashMap<>();
        ledger.jdbi()
                .useHandle(handle -> handle.createQuery("SELECT id, (SELECT count(*) FROM statement s WHERE"
                                + " s.analysis = a.id) FROM analysis a WHERE current = 1")
                        .map((row, context) -> stored.put(row.getLong(1), row.getInt(2)))
                        .list());
        return stored;
    }

    @Override
    public void forget() {
        try {
            writer.deleteAll();
            taken = 0;
            commit();
        } catch (IOException e) {
            throw failure(directory, e);
        }
    }

    /** Deletes the index: the next one to open it makes it anew. No other process may have it open. */
    public static void delete(Ledger ledger) {
        Path directory = directory(ledger);
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw failure(directory, e);
        }
    }

    static LedgerException failure(Path directory, IOException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("No space left")) {
            return new LedgerException(
                    LedgerException.Kind.FULL,
                    "the disk of the search index in " + directory
                            + " is full; make room and run the same command again",
                    e);
        }
        if (e instanceof AccessDeniedException || message.contains("Read-only")) {
            return new LedgerException(
                    LedgerException.Kind.DENIED, "the search index in " + directory + " cannot be written", e);
        }
        return new LedgerException(
                LedgerException.Kind.OTHER, "the search index in " + directory + " failed: " + message, e);
    }

    private static void close(@Nullable Closeable closeable) {
        if (closeable != null) {
            try {
                closeable.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Gives the index up; what was not settled is not kept, and will be taken again. */
    @Override
    public void close() {
        try (files) {
            writer.rollback();
        } catch (IOException e) {
            throw failure(directory, e);
        }
    }
}
