package org.musnad.app.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The W3C's Nu checker, in a class loader of its own. */
final class NuChecker implements AutoCloseable {
    private static final Pattern ERROR = Pattern.compile(
            "\"type\":\"(?:error|non-document-error)\"[^}]*?\"message\":\"((?:[^\"\\\\]|\\\\.)*+)\"(?:,\"extract\":\"((?:[^\"\\\\]|\\\\.)*+)\")?");

    private final URLClassLoader loader;
    private final Object validator;

    private NuChecker(URLClassLoader loader) throws ReflectiveOperationException {
        this.loader = loader;
        Class<?> type = loader.loadClass("nu.validator.client.EmbeddedValidator");
        Class<?> format = loader.loadClass("nu.validator.client.EmbeddedValidator$OutputFormat");
        validator = type.getConstructor().newInstance();
        type.getMethod("setOutputFormat", format)
                .invoke(validator, format.getField("JSON").get(null));
    }

    static NuChecker of(Path jars) throws IOException, ReflectiveOperationException {
        List<URL> urls = new ArrayList<>();
        try (Stream<Path> files = Files.list(jars)) {
            for (Path jar : files.toList()) {
                urls.add(jar.toUri().toURL());
            }
        }
        return new NuChecker(new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader()));
    }

    /** The errors in a page, each with the place; empty where it is valid. */
    List<String> errors(byte[] page) throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            String told = (String) validator
                    .getClass()
                    .getMethod("validate", InputStream.class)
                    .invoke(validator, new ByteArrayInputStream(page));
            List<String> errors = new ArrayList<>();
            Matcher matcher = ERROR.matcher(told);
            while (matcher.find()) {
                errors.add(matcher.group(1) + " — " + matcher.group(2));
            }
            return errors;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
