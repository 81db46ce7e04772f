package org.musnad.app.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Names and passwords for a desk that listens beyond this machine. The file has a line {@code name:hash} a person, the hash
 * in the PHC form {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash} (RFC 9106), as {@code musnad password NAME} prints it.
 */
final class SignIn implements Area {
    private static final int MOST_TRIES = 10;
    private static final long SESSION_MILLIS = 12 * 3_600_000L;
    private static final long PAUSE_MILLIS = 60_000;

    private final Map<String, String> hashes;
    private final Map<String, Session> users = new ConcurrentHashMap<>();
    private final Map<String, Tries> tries = new ConcurrentHashMap<>();
    private final Pages pages;

    private record Session(String name, long since) {}

    private record Tries(int count, long since) {}

    SignIn(Path file, Pages pages) throws IOException {
        this.pages = pages;
        this.hashes = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            int colon = line.indexOf(':');
            if (!line.isBlank() && !line.startsWith("#") && colon > 0) {
                hashes.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        if (hashes.isEmpty()) {
            throw new IOException(file + " holds no line name:hash");
        }
    }

    /** Who signed in with this browser; null where nobody did. */
    @Nullable
    String userOf(String visitor) {
        Session session = users.get(visitor);
        if (session == null) {
            return null;
        }
        if (System.currentTimeMillis() - session.since() > SESSION_MILLIS) {
            users.remove(visitor);
            return null;
        }
        return session.name();
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/sign-in", context -> show(context, false));
        routes.post("/sign-in", this::enter);
        routes.post("/sign-out", context -> {
            users.remove(visitor(context));
            context.redirect("/sign-in");
        });
    }

    private void show(Context context, boolean failed) {
        String to = context.queryParam("to");
        pages.show(
                context,
                "sign-in.jte",
                Map.of("visit", Visit.of(context), "to", to == null ? "/" : to, "failed", failed));
    }

    private void enter(Context context) {
        String name = form(context, "name");
        String from = context.ip();
        Tries before = tries.getOrDefault(from, new Tries(0, 0));
        long now = System.currentTimeMillis();
        if (before.count() >= MOST_TRIES && now - before.since() < PAUSE_MILLIS) {
            throw new Problem(429, "problem.too-many-tries", "");
        }
        String hash = hashes.get(name);
        if (hash == null || !matches(hash, form(context, "password"))) {
            tries.put(from, new Tries(now - before.since() < PAUSE_MILLIS ? before.count() + 1 : 1, now));
            context.status(401);
            show(context, true);
            return;
        }
        tries.remove(from);
        users.remove(visitor(context));
        // Another session than before: nobody who gave the browser its old one comes in with it.
        users.put(Guard.freshVisitor(context), new Session(name, now));
        String to = form(context, "to");
        context.redirect(to.startsWith("/") && !to.startsWith("//") && !to.contains("\\") ? to : "/");
    }

    private static String visitor(Context context) {
        String visitor = context.attribute("visitor");
        return visitor == null ? "" : visitor;
    }

    private static String form(Context context, String name) {
        String value = context.formParam(name);
        return value == null ? "" : value;
    }

    private static final int MEMORY_KIB = 19_456;
    private static final int ROUNDS = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** The hash of a password as the file has it. */
    static String hash(String password, byte[] salt) {
        byte[] hash = argon2(password, salt, MEMORY_KIB, ROUNDS, 1, HASH_BYTES);
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + ROUNDS + ",p=1$" + encoder.encodeToString(salt) + "$"
                + encoder.encodeToString(hash);
    }

    /** A fresh salt. */
    static byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        new java.security.SecureRandom().nextBytes(salt);
        return salt;
    }

    /** Whether a password has this hash; a hash in another form matches nothing. */
    static boolean matches(String hash, String password) {
        String[] parts = hash.split("\\$");
        if (parts.length != 6 || !parts[1].equals("argon2id") || !parts[2].equals("v=19")) {
            return false;
        }
        try {
            String[] costs = parts[3].split(",");
            byte[] salt = Base64.getDecoder().decode(parts[4]);
            byte[] wanted = Base64.getDecoder().decode(parts[5]);
            int memory = Integer.parseInt(costs[0].substring(2));
            int rounds = Integer.parseInt(costs[1].substring(2));
            int lanes = Integer.parseInt(costs[2].substring(2));
            return MessageDigest.isEqual(wanted, argon2(password, salt, memory, rounds, lanes, wanted.length));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    private static byte[] argon2(String password, byte[] salt, int memoryKib, int rounds, int lanes, int bytes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(rounds)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[bytes];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
