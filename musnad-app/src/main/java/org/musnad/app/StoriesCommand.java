package org.musnad.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.musnad.app.series.StoryPage;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.LedgerException;
import org.musnad.ledger.stories.LedgerStories;
import org.musnad.ledger.stories.StoryDigest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code musnad stories}. */
@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Lists stories, or shows one: who told it first, who copied, what each adds, where they disagree.",
        description = {
            "",
            "A story is what reports tell of one event within days. Without a NUMBER the stories are listed, those with"
                    + " most texts of their own first."
        },
        parameterListHeading = "%nStory:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {"  musnad stories --since 2015-08-01", "  musnad stories 17", "  musnad stories --format json"})
final class StoriesCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final LedgerOption ledgerOption = new LedgerOption();

    @Parameters(arity = "0..1", paramLabel = "NUMBER", description = "The story to show, by its number in the list.")
    private @Nullable Long number;

    @Option(names = "--since", paramLabel = "DAY", description = "Only stories told on that day or later.")
    private @Nullable String since;

    @Option(names = "--most", paramLabel = "N", description = "How many are listed (20).")
    private int most = 20;

    @Mixin
    private final PageOptions options = new PageOptions();

    StoriesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String from = FiguresCommand.day("--since", since);
        StoryPage page = new StoryPage(options.cells(), console.columns());
        try (Ledger ledger = ledgerOption.open(Ledger.Mode.READ)) {
            LedgerStories stories = new LedgerStories(ledger);
            PrintWriter out = console.writer();
            if (number == null) {
                List<LedgerStories.Entry> list = stories.list(from, Math.max(1, most));
                out.print(options.isJson() ? page.json(list) : page.text(list));
            } else {
                long asked = number;
                StoryDigest digest = stories.digest(asked)
                        .orElseThrow(() -> new Failure(Commands.SOME_FAILED, "there is no story " + asked));
                out.print(options.isJson() ? page.json(digest) : page.text(digest));
            }
            out.flush();
            return Commands.DONE;
        } catch (LedgerException e) {
            throw LedgerOption.failure(e);
        }
    }
}
