package org.musnad.app;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * What a command talks through. Everything that goes out is UTF-8, whatever the locale.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param outTerminal whether standard output is a terminal
 * @param errTerminal whether standard error is a terminal
 * @param colours whether colours are welcome on a terminal
 * @param columns how wide lines may be, in characters
 * @param home the folder of Musnad's checkout or installation, with {@code samples/} in it
 */
public record Console(
        InputStream in,
        OutputStream out,
        OutputStream err,
        boolean outTerminal,
        boolean errTerminal,
        boolean colours,
        int columns,
        Path home) {

    /** The console of this process. The launcher tells by system properties what Java itself cannot know. */
    static Console ofProcess() {
        List<String> terminal =
                List.of(System.getProperty("musnad.terminal", "").split(","));
        Integer columns = Integer.getInteger("musnad.columns", 100);
        return new Console(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                terminal.contains("out"),
                terminal.contains("err"),
                System.getenv("NO_COLOR") == null,
                Math.max(40, Math.min(columns, 160)),
                Path.of(System.getProperty("musnad.home", ".")));
    }

    /** A writer of text to standard output; flush it. */
    public PrintWriter writer() {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), false);
    }

    /** JSON to standard output, which stays open. */
    JsonGenerator json() throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        return json;
    }

    /** One line on standard error, after the program's name. Control characters of the message show as «?». */
    public void complain(String message) {
        StringBuilder line = new StringBuilder("musnad: ");
        message.codePoints().forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? '?' : c));
        PrintWriter writer = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), false);
        writer.append(line).append('\n');
        writer.flush();
    }
}
