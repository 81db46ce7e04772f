package org.musnad.app.desk;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import org.musnad.ledger.store.Ledger;
import org.musnad.ledger.store.LedgerException;

/** The desk's server. Started once, closed by whoever started it; the ledger is the caller's. */
public final class Desk implements AutoCloseable {
    static final long MOST_REQUEST_BYTES = IntakeUploads.MOST_BYTES + 1024 * 1024;
    private static final int IDLE_MILLIS = 15_000;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Javalin server;
    private final Finders finders;
    private final Options options;

    private Desk(Javalin server, Finders finders, Options options) {
        this.server = server;
        this.finders = finders;
        this.options = options;
    }

    /** Does in the background what the first pages would else wait for. */
    public void warmUp() {
        WarmUp.start(finders, url(), options.passwords() == null, options.log());
    }

    /**
     * How the desk is to run.
     *
     * @param address where it listens; null for this machine only
     * @param port 0 for any free one
     * @param passwords the file of {@link SignIn}; required where {@code address} is given
     * @param log takes one line a trouble, without report text
     */
    public record Options(
            @Nullable String address, int port, @Nullable Path passwords, Consumer<String> log) {}

    /** Starts it. */
    public static Desk start(Ledger ledger, Options options) throws IOException {
        String address = options.address();
        if (address != null && options.passwords() == null) {
            throw new IOException("--listen needs --passwords FILE");
        }
        Pages pages = new Pages();
        Messages messages = new Messages();
        Path passwords = options.passwords();
        SignIn signIn = passwords == null ? null : new SignIn(passwords, pages);
        List<Area> areas = new ArrayList<>();
        if (Boolean.getBoolean(Timing.PROPERTY)) {
            areas.add(new Timing());
        }
        areas.add(new Guard(messages, address == null ? LOOPBACK : Set.of("*"), signIn));
        areas.add(new Assets());
        if (signIn != null) {
            areas.add(signIn);
        }
        areas.add(new Settings(pages));
        Finders finders = Finders.of(ledger);
        areas.addAll(Areas.of(finders, pages, messages, options));
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.http.maxRequestSize = MOST_REQUEST_BYTES;
            config.http.prefer405over404 = true;
            config.jetty.multipartConfig.maxFileSize(MOST_REQUEST_BYTES, SizeUnit.BYTES);
            config.jetty.multipartConfig.maxTotalRequestSize(MOST_REQUEST_BYTES, SizeUnit.BYTES);
            config.jetty.multipartConfig.maxInMemoryFileSize(64, SizeUnit.KB);
            config.jetty.host = address == null ? "127.0.0.1" : address;
            config.jetty.port = options.port();
            config.jetty.modifyServer(jetty -> {
                for (org.eclipse.jetty.server.Connector connector : jetty.getConnectors()) {
                    if (connector instanceof ServerConnector plain) {
                        plain.setIdleTimeout(IDLE_MILLIS);
                    }
                }
            });
            config.jetty.modifyHttpConfiguration(http -> {
                http.setSendServerVersion(false);
                http.setMinRequestDataRate(256);
            });
            for (Area area : areas) {
                area.routes(config.routes);
            }
            troubles(config.routes, pages, options.log());
        });
        try {
            server.start();
        } catch (RuntimeException e) {
            if (isBind(e)) {
                throw new BindException("port " + options.port() + " is in use; choose another with --port");
            }
            throw e;
        }
        return new Desk(server, finders, options);
    }

    private static boolean isBind(@Nullable Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException
                    || cause.getClass().getSimpleName().equals("JavalinBindException")) {
                return true;
            }
        }
        return false;
    }

    private static void troubles(RoutesConfig routes, Pages pages, Consumer<String> log) {
        routes.exception(Problem.class, (problem, context) -> problem.answer(context, Visit.of(context), pages));
        routes.exception(Exception.class, (error, context) -> {
            log.accept("desk: " + context.method() + " " + context.path() + ": " + error);
            Problem.answer(context, Visit.of(context), pages, 500, "problem.ours", "");
        });
        routes.exception(LedgerException.class, (error, context) -> {
            boolean busy = error.kind() == LedgerException.Kind.BUSY;
            log.accept("desk: " + context.method() + " " + context.path() + ": " + error.kind());
            Problem.answer(
                    context, Visit.of(context), pages, busy ? 503 : 500, busy ? "problem.busy" : "problem.ours", "");
        });
        routes.exception(HttpResponseException.class, (error, context) -> {
            if (error.getStatus() == 405) {
                String methods = error.getDetails().getOrDefault("availableMethods", "GET");
                context.header("Allow", methods);
            }
            Problem.answer(context, Visit.of(context), pages, error.getStatus(), key(error.getStatus()), "");
        });
    }

    private static String key(int status) {
        return switch (status) {
            case 404 -> "problem.not-found";
            case 405 -> "problem.method";
            case 413 -> "problem.too-large";
            case 415 -> "problem.unsupported";
            default -> "problem.bad-request";
        };
    }

    /** The address of the first page. */
    public String url() {
        return "http://localhost:" + port() + "/";
    }

    /** The port that it listens on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
