package org.musnad.app.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every page: says what a browser may do with it, refuses names of hosts that are not ours (DNS rebinding) and
 * forms that do not come from our own pages (CSRF), and, where the desk listens beyond this machine, everybody who has not
 * signed in.
 */
final class Guard implements Area {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int VISITOR_BYTES = 18;
    private static final int A_YEAR_SECONDS = 365 * 24 * 3600;

    private final byte[] secret = new byte[32];
    private final Messages messages;
    private final Set<String> hosts;
    private final @Nullable SignIn signIn;

    Guard(Messages messages, Set<String> hosts, @Nullable SignIn signIn) {
        this.messages = messages;
        this.hosts = hosts;
        this.signIn = signIn;
        RANDOM.nextBytes(secret);
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.before(this::check);
    }

    private void check(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        String visitor = visitor(context);
        String token = token(visitor);
        String user = signIn == null ? name(context) : signIn.userOf(visitor);
        Visit visit = new Visit(context, messages, token, user);
        context.attribute("visit", visit);
        context.attribute("visitor", visitor);
        String host = context.host();
        if (host == null || !isOurs(host)) {
            throw new Problem(421, "problem.host", "");
        }
        if (context.path().startsWith("/static/")) {
            return;
        }
        context.header("Cache-Control", "no-store");
        String asked = context.queryParam("lang");
        if ("ar".equals(asked) || "en".equals(asked)) {
            keep(context, "lang", asked);
        }
        if (!SAFE.contains(context.method().toString().toUpperCase(Locale.ROOT))) {
            tooLarge(context);
            if (!isClient(context, host)) {
                String sent = sentToken(context);
                if (sent == null || !MessageDigest.isEqual(bytes(sent), bytes(token))) {
                    throw new Problem(403, "problem.csrf", "");
                }
            }
        }
        if (signIn != null && user == null && !context.path().equals("/sign-in")) {
            if (context.path().startsWith("/api/")
                    || !context.method().toString().equals("GET")) {
                throw new Problem(401, "problem.sign-in", "");
            }
            context.redirect("/sign-in?to=" + Visit.encode(visit.here()));
            context.skipRemainingHandlers();
        }
    }

    private static void tooLarge(Context context) {
        if (context.contentLength() > Desk.MOST_REQUEST_BYTES) {
            // What is not read would else be taken for the next request.
            context.header("Connection", "close");
            throw new Problem(413, "problem.too-large", (Desk.MOST_REQUEST_BYTES >> 20) + " MiB");
        }
    }

    /**
     * Whether a program calls the API. A page of another site cannot send a header of its own making unless we allow it in
     * the answer to a preflight, which is never given; and what a browser sends for such a page names its origin.
     */
    private static boolean isClient(Context context, String host) {
        String client = context.header("X-Musnad-Client");
        String origin = context.header("Origin");
        String site = context.header("Sec-Fetch-Site");
        return context.path().startsWith("/api/")
                && client != null
                && !client.isBlank()
                && (origin == null || origin.equals("http://" + host) || origin.equals("https://" + host))
                && (site == null || site.equals("same-origin") || site.equals("none"));
    }

    private static @Nullable String sentToken(Context context) {
        String sent = context.header("X-CSRF-Token");
        if (sent != null) {
            return sent;
        }
        String type = ApiRequest.type(context);
        boolean form = type.equals("application/x-www-form-urlencoded") || type.equals("multipart/form-data");
        return form ? context.formParam("_csrf") : null;
    }

    private boolean isOurs(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        int colon = name.lastIndexOf(':');
        if (colon > name.lastIndexOf(']')) {
            name = name.substring(0, colon);
        }
        return hosts.contains(name) || hosts.contains("*");
    }

    private String visitor(Context context) {
        String known = context.cookie("visitor");
        if (known != null && known.length() == 2 * VISITOR_BYTES && known.matches("[0-9a-f]+")) {
            return known;
        }
        return freshVisitor(context);
    }

    /** Gives the browser another secret name, which is known to nobody yet. */
    static String freshVisitor(Context context) {
        byte[] fresh = new byte[VISITOR_BYTES];
        RANDOM.nextBytes(fresh);
        String visitor = HexFormat.of().formatHex(fresh);
        Cookie cookie = new Cookie("visitor", visitor, "/", A_YEAR_SECONDS, false, true);
        cookie.setSameSite(SameSite.STRICT);
        context.cookie(cookie);
        return visitor;
    }

    /** Keeps a setting in the browser for a year. */
    static void keep(Context context, String name, String value) {
        Cookie cookie = new Cookie(name, value, "/", A_YEAR_SECONDS, false, true);
        cookie.setSameSite(SameSite.STRICT);
        context.cookie(cookie);
    }

    private static @Nullable String name(Context context) {
        String kept = context.cookie("name");
        if (kept == null) {
            return null;
        }
        String name = java.net.URLDecoder.decode(kept, StandardCharsets.UTF_8).strip();
        return name.isEmpty() ? null : name;
    }

    private String token(String visitor) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(bytes(visitor)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
