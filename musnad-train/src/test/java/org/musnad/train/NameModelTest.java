package org.musnad.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.musnad.reader.Entity;
import org.musnad.reader.name.model.ModelFiles;
import org.musnad.reader.name.model.NameModel;

/** The committed model is the one whose figures are published. */
class NameModelTest {
    private static final String DIGEST = "44d50b853468049528ec426861e6ab3f22b7e8177e0ee47798dc368882227baf";

    @Test
    void theModelIsTheOneOfTheModelCard() throws Exception {
        try (InputStream in = ModelFiles.class.getResourceAsStream(ModelFiles.WEIGHTS)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            assertThat(HexFormat.of().formatHex(digest)).isEqualTo(DIGEST);
        }
    }

    @Test
    void itsScoresOnASmallSampleHold() throws Exception {
        Path sample = Files.createTempFile("sample", ".conll");
        try (InputStream in = NameModelTest.class.getResourceAsStream("sample.conll")) {
            Files.write(sample, in.readAllBytes());
            Scores scores = Main.evaluate(sample, new NameModel(ModelFiles.weights(), ModelFiles.lexicon()));
            assertThat(scores.f1(Entity.Type.values())).isGreaterThanOrEqualTo(0.95);
        } finally {
            Files.deleteIfExists(sample);
        }
    }
}
