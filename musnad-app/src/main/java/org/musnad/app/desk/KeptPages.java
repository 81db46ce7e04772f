package org.musnad.app.desk;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Pages that were sent, kept until what they depend on has changed; the least used go first where they take too many bytes.
 * A page is kept without the token of its reader's forms, which is put in as it is sent. As many pages are made at once as
 * there are processors, so that those that are known already do not wait for those that are not.
 */
final class KeptPages {
    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final int LONGEST_QUERY = 2_000;
    private static final int OVERHEAD = 300;

    private final LedgerState state;
    private final Semaphore makers =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);
    private final Map<String, ReentrantLock> making = new ConcurrentHashMap<>();
    private final Map<String, Kept> pages = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /** A page in the pieces between which the reader's token stands. */
    private record Kept(@Nullable String type, @Nullable String tag, List<byte[]> pieces) {
        long size() {
            long size = OVERHEAD;
            for (byte[] piece : pieces) {
                size += piece.length + 16;
            }
            return size;
        }

        byte[] with(String token) {
            if (pieces.size() == 1) {
                return pieces.get(0);
            }
            byte[] between = token.getBytes(StandardCharsets.UTF_8);
            int length = between.length * (pieces.size() - 1);
            for (byte[] piece : pieces) {
                length += piece.length;
            }
            byte[] whole = new byte[length];
            int at = 0;
            for (int k = 0; k < pieces.size(); k++) {
                if (k > 0) {
                    System.arraycopy(between, 0, whole, at, between.length);
                    at += between.length;
                }
                System.arraycopy(pieces.get(k), 0, whole, at, pieces.get(k).length);
                at += pieces.get(k).length;
            }
            return whole;
        }
    }

    KeptPages(LedgerState state) {
        this.state = state;
    }

    /** A page that shows what was found in reports. */
    Handler ofFindings(Handler maker) {
        return of(maker, LedgerState.Now::findings);
    }

    /** A page that shows what people decided as well. */
    Handler ofAll(Handler maker) {
        return of(maker, now -> now.findings() + " " + now.reviews() + " " + now.names());
    }

    private Handler of(Handler maker, Function<LedgerState.Now, String> depends) {
        return context -> {
            String query = context.queryString();
            if (query != null && query.length() > LONGEST_QUERY) {
                make(maker, context);
                return;
            }
            Visit visit = Visit.of(context);
            String user = visit.user();
            String key = depends.apply(state.now())
                    + '\n'
                    + visit.language().code()
                    + (visit.arabicDigits() ? "٣" : "3")
                    + (user == null ? "" : user)
                    + '\n'
                    + visit.capacity()
                    + '\n'
                    + context.path()
                    + '?'
                    + (query == null ? "" : query);
            Kept kept = known(key);
            if (kept != null) {
                send(context, visit, kept);
                return;
            }
            ReentrantLock lock = making.computeIfAbsent(key, k -> new ReentrantLock());
            lock.lock();
            try {
                kept = known(key);
                if (kept != null) {
                    send(context, visit, kept);
                    return;
                }
                make(maker, context);
                keep(key, context, visit);
            } finally {
                making.remove(key, lock);
                lock.unlock();
            }
        };
    }

    private void make(Handler maker, Context context) throws Exception {
        makers.acquire();
        try {
            maker.handle(context);
        } finally {
            makers.release();
        }
    }

    private @Nullable Kept known(String key) {
        synchronized (pages) {
            return pages.get(key);
        }
    }

    private static void send(Context context, Visit visit, Kept kept) {
        String tag = kept.tag();
        if (tag != null && ApiAnswer.known(context, tag)) {
            return;
        }
        String type = kept.type();
        if (type != null) {
            context.contentType(type);
        }
        context.result(kept.with(visit.csrf()));
    }

    private void keep(String key, Context context, Visit visit) {
        String body = context.statusCode() == 200 ? context.result() : null;
        if (body == null || context.res().getHeader("Content-Disposition") != null) {
            return;
        }
        List<byte[]> pieces = new ArrayList<>();
        int from = 0;
        for (int at = body.indexOf(visit.csrf()); at >= 0; at = body.indexOf(visit.csrf(), from)) {
            pieces.add(body.substring(from, at).getBytes(StandardCharsets.UTF_8));
            from = at + visit.csrf().length();
        }
        pieces.add(body.substring(from).getBytes(StandardCharsets.UTF_8));
        Kept kept = new Kept(context.res().getContentType(), context.res().getHeader("ETag"), pieces);
        if (kept.size() > MOST_BYTES / 8) {
            return;
        }
        synchronized (pages) {
            Kept old = pages.put(key, kept);
            bytes += kept.size() + 2L * key.length() - (old == null ? 0 : old.size() + 2L * key.length());
            var eldest = pages.entrySet().iterator();
            while (bytes > MOST_BYTES && eldest.hasNext()) {
                Map.Entry<String, Kept> gone = eldest.next();
                bytes -= gone.getValue().size() + 2L * gone.getKey().length();
                eldest.remove();
            }
        }
    }
}
