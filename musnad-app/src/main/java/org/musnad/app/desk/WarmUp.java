package org.musnad.app.desk;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.musnad.ledger.intake.CatchUp;
import org.musnad.ledger.intake.Followers;
import org.musnad.ledger.search.Question;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.LedgerException;

/**
 * What the first pages would else wait for, in a thread of low priority as the desk starts: what was not counted is counted,
 * the index is opened, names and places are read, and pages are asked for until the compiler knows them.
 */
final class WarmUp {
    private static final int ROUNDS = 12;
    private static final int WAIT_MILLIS = 60_000;
    private static final List<String> WORDS = List.of(
            "الحكومة",
            "الوزير",
            "قتلى",
            "مجلس الأمن",
            "المستشفى",
            "النفط",
            "التعليم",
            "دمشق",
            "الرياض",
            "act:deny",
            "الاتفاق",
            "المياه",
            "الأسعار",
            "act:warn");

    private final Finders finders;
    private final String root;
    private final Consumer<String> log;

    private WarmUp(Finders finders, String root, Consumer<String> log) {
        this.finders = finders;
        this.root = root;
        this.log = log;
    }

    /** Begins it. */
    static void start(Finders finders, String root, boolean open, Consumer<String> log) {
        WarmUp warmUp = new WarmUp(finders, root, log);
        Thread thread = new Thread(() -> warmUp.run(open), "warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private void run(boolean open) {
        try {
            if (finders.figures().behind() > 0) {
                catchUp();
            }
            finders.searches().ask(Question.of(WORDS.get(0)));
            finders.places().days();
            finders.identities().find(WORDS.get(1));
            finders.stories().list(null, 1);
            if (open) {
                for (int round = 0; round < ROUNDS; round++) {
                    pages(round);
                }
            }
        } catch (RuntimeException e) {
            log.accept("desk: warm-up: " + e); // the first pages take longer
        }
    }

    private void catchUp() {
        try (Ledger adding = Ledger.open(finders.ledger().directory(), Ledger.Mode.ADD)) {
            CatchUp.run(adding, Followers.of(adding)).forEach(line -> log.accept("desk: " + line));
        } catch (LedgerException e) {
            if (e.kind() != LedgerException.Kind.BUSY) {
                throw e;
            }
        }
    }

    private void pages(int round) {
        String word = Visit.encode(WORDS.get(round % WORDS.size()));
        ask("?q=" + word + "&sort=" + (round % 2 == 0 ? "time" : "relevance"));
        for (int k = 1; k <= 4; k++) {
            ask("reports/" + (4 * round + k));
        }
        ask("who?name=" + word);
        ask("figures?q=" + word + "&since=2000-01-0" + (1 + round % 9));
        ask("map?from=2000-01-0" + (1 + round % 9));
        ask("stories?since=2000-01-0" + (1 + round % 9));
        ask("stories/" + (1 + round));
        ask("review?skip=" + round);
        ask("api/v1/statements?q=" + word);
        for (String page : new String[] {"", "who", "map", "stories", "review", "review/log", "dossiers", "intake"}) {
            ask(page);
        }
    }

    private void ask(String path) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(root + path).toURL().openConnection();
            connection.setReadTimeout(WAIT_MILLIS);
            connection.setRequestProperty("Accept", "text/html");
            if (connection.getResponseCode() == HttpURLConnection.HTTP_OK) {
                try (InputStream in = connection.getInputStream()) {
                    in.transferTo(java.io.OutputStream.nullOutputStream());
                }
            }
        } catch (IOException e) {
            // Nobody waits for it.
        }
    }
}
