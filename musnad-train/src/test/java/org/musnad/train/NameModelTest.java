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
    private static final String DIGEST = "bdf3b6f743b7686a21ee2060146cf976c4639c4de5cfe3c0c7b437682a05f2eb";

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
