package org.musnad.app;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.musnad.app.view.View;
import picocli.CommandLine.Command;

/** {@code musnad warm-up}: touches what short commands need, while the launcher makes its archive of loaded classes. */
@Command(name = "warm-up", hidden = true, header = "Used by the launcher.")
final class WarmUpCommand implements Callable<Integer> {
    private static final String TEXT = "الوزير: خمسة مصابين في حريق بالسوق القديم\n\n"
            + "أعلن وزير الصحة سالم الحمداني، أمس الثلاثاء، أن خمسة أشخاص أصيبوا في حريق، بينهم طفلان، مشيرا إلى أن"
            + " نحو 1.5 مليون دينار صُرفت للمتضررين.\nوقال: «لن نترك أحدا»، وفق ما نقلت وكالة الأنباء.\n";

    @Override
    public Integer call() {
        String record = "{\"id\":\"w\",\"published\":\"2024-05-01\",\"title\":\"خبر\",\"body\":\""
                + TEXT.replace("\n", "\\n") + "\"}";
        String page = "<!DOCTYPE html><html><head><title>خبر</title></head><body><article><p>" + TEXT
                + "</p></article></body></html>";
        for (String input : List.of(TEXT, record, page)) {
            for (View.Format format : View.Format.values()) {
                Console quiet = new Console(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        OutputStream.nullOutputStream(),
                        OutputStream.nullOutputStream(),
                        true,
                        false,
                        true,
                        100,
                        Path.of("."));
                Commands.run(quiet, "read", "-", "--format", format.name());
            }
        }
        return Commands.DONE;
    }
}
