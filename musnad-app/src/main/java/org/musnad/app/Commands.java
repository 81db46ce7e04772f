package org.musnad.app;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.musnad.ledger.store.LedgerException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The program's commands, one class each. A new command is a new entry of {@link #all}. */
public final class Commands {
    /** Everything was read or done. */
    public static final int DONE = 0;

    /** Something could not be read or done; standard error names it. */
    public static final int SOME_FAILED = 1;

    /** The command line is wrong. */
    public static final int USAGE = 2;

    private Commands() {}

    /** The subcommands, in the order of the help. */
    private static List<Object> all(Console console) {
        return List.of(
                new ReadCommand(console),
                new AddCommand(console),
                new AskCommand(console),
                new ShowCommand(console),
                new ReviewCommand(console),
                new CheckCommand(console),
                new RereadCommand(console),
                new BackupCommand(console),
                new DeskCommand(console),
                new FiguresCommand(console),
                new WhoCommand(console),
                new IdentityCommand(console),
                new StoriesCommand(console),
                new DemoCommand(console),
                new CompletionCommand(console),
                new WarmUpCommand());
    }

    /**
     * The commands that the arguments can be about: the one that they name, since a model of each takes its time at every
     * start; else all.
     */
    private static List<Object> wanted(Console console, String... args) {
        List<Object> all = all(console);
        if (args.length > 0 && !args[0].equals("completion")) {
            for (Object command : all) {
                if (command.getClass()
                        .getAnnotation(CommandLine.Command.class)
                        .name()
                        .equals(args[0])) {
                    return List.of(command);
                }
            }
        }
        return all;
    }

    /** The command line over the console. */
    static CommandLine line(Console console, String... args) {
        CommandLine line = new CommandLine(new MusnadCommand());
        for (Object command : wanted(console, args)) {
            line.addSubcommand(command);
        }
        boolean colours = console.outTerminal() && console.colours();
        line.setOut(writer(console.out()))
                .setErr(writer(console.err()))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(Math.min(100, Math.max(60, console.columns())))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        colours ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((error, given) -> usage(console, error))
                .setExecutionExceptionHandler((error, failed, parsed) -> {
                    if (error instanceof Failure failure) {
                        console.complain(failure.line());
                        return failure.status();
                    }
                    if (error instanceof LedgerException trouble) {
                        console.complain(String.valueOf(trouble.getMessage()));
                        return SOME_FAILED;
                    }
                    if (error instanceof IOException) {
                        // Mostly the reader of our output has gone («| head»), and there is nobody to tell.
                        return SOME_FAILED;
                    }
                    throw error;
                });
        return line;
    }

    /** Runs the command that the arguments name and gives the exit status. */
    static int run(Console console, String... args) {
        return line(console, args).execute(args);
    }

    private static int usage(Console console, ParameterException error) {
        String command = error.getCommandLine().getCommandSpec().qualifiedName();
        console.complain(String.valueOf(error.getMessage()).replaceAll("\\s+", " "));
        console.complain("try '" + command + " --help'");
        return USAGE;
    }

    private static PrintWriter writer(java.io.OutputStream out) {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    }
}
