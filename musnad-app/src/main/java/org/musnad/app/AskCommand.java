package org.musnad.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.musnad.app.view.AnswerJson;
import org.musnad.app.view.AnswerText;
import org.musnad.ledger.search.Answer;
import org.musnad.ledger.search.QueryException;
import org.musnad.ledger.search.Question;
import org.musnad.ledger.search.Search;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.LedgerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code musnad ask}. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Finds statements in the ledger: who said what about it.",
        description = {
            "",
            "Finds the statements that hold the words of the QUERY, each with who speaks, the outlet, the day and the"
                    + " report; and what reports say in their own voice. A word is found in all its spellings and with"
                    + " proclitics, and with less weight by its stem. Below the answers stand the outlets, speakers, places"
                    + " and days that have most of them."
        },
        parameterListHeading = "%nQuery:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nWhat a query may hold:%n",
        footer = {
            "  word word        all of them; where nothing holds all, most of them",
            "  \"words\" «words»  one after the other",
            "  -word            not that word",
            "  (a | b) c        either of them",
            "  speaker: place: outlet: via: name: counted:   a word or \"words\" there",
            "  act:             assert, deny, ask, hope, concern, request, promise, accuse, warn, threaten, welcome,"
                    + " condemn",
            "  after: before: on:   a day, month or year of publication: 2015-07-21, 2015-07, 2015",
            "  value:>1000      a figure inside; also >= < <= = and 1000..2000",
            "  kind:            statement, or passage for what reports say in their own voice",
            "  The fields have Arabic names too: القائل المكان الوسيلة المصدر الاسم المعدود الفعل بعد قبل يوم القيمة"
                    + " النوع",
            "",
            "Exit status:",
            "  0 there are answers, 1 there are none, or something failed, 2 wrong usage",
            "",
            "Examples:",
            "  musnad ask \"النازحون في الحسكة\"",
            "  musnad ask 'speaker:\"وزير الخارجية\" act:deny after:2024-05' --sort time",
            "  musnad ask \"counted:قتيل value:>100 place:حلب\" --format json"
        })
final class AskCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final LedgerOption ledgerOption = new LedgerOption();

    @Parameters(arity = "1..*", paramLabel = "QUERY", description = "Words and fields.")
    @SuppressWarnings("NullAway.Init")
    private List<String> query;

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            description = "How many answers at most (10).")
    private int limit = 10;

    /** Which answers come first. */
    enum Sorting {
        RELEVANCE,
        TIME,
        OLDEST
    }

    @Option(
            names = {"-s", "--sort"},
            paramLabel = "ORDER",
            description = "relevance, time (the latest first) or oldest.")
    private Sorting sort = Sorting.RELEVANCE;

    @Option(names = "--cursor", paramLabel = "CURSOR", description = "Go on after the answers that gave this cursor.")
    private @Nullable String cursor;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "text or json.")
    private OutputFormat format = OutputFormat.TEXT;

    /** How numbers are written. */
    enum Digits {
        LATIN,
        ARABIC
    }

    @Option(names = "--digits", paramLabel = "DIGITS", description = "latin or arabic (٠١٢): how text writes numbers.")
    private Digits digits = Digits.LATIN;

    AskCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (limit < 1 || limit > Question.MOST) {
            throw new Failure(Commands.USAGE, "--limit must be from 1 to " + Question.MOST);
        }
        Question.Order order = Question.Order.valueOf(sort.name());
        Question question = new Question(String.join(" ", query), limit, order, cursor, 8);
        try (Ledger ledger = ledgerOption.open(Ledger.Mode.READ);
                Search search = Search.open(ledger, this::catchingUp)) {
            if (search.behind() > 0) {
                console.complain("the search index is " + search.behind() + " reports behind: they are being added");
            }
            Answer answer = search.ask(question);
            print(answer);
            return answer.hits().isEmpty() ? Commands.SOME_FAILED : Commands.DONE;
        } catch (QueryException e) {
            throw new Failure(Commands.USAGE, String.valueOf(e.getMessage()));
        } catch (LedgerException e) {
            throw LedgerOption.failure(e);
        }
    }

    private void catchingUp(long reports) {
        if (reports >= 1_000) {
            console.complain("indexing " + reports + " reports for search …");
        }
    }

    private void print(Answer answer) {
        PrintWriter out = console.writer();
        if (format == OutputFormat.JSON) {
            out.println(AnswerJson.of(answer));
        } else {
            boolean colours = console.outTerminal() && console.colours();
            out.print(new AnswerText(console.columns(), colours, digits == Digits.ARABIC).of(answer));
        }
        out.flush();
    }
}
