package org.musnad.train;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.musnad.reader.name.model.WeightTable;

/**
 * The weights learnt from ANERcorp and AQMAR by their own conventions, with the reader's features and lexicon: to compare
 * with what others publish on these corpora. The reader ships other weights, learnt by the annotation guide.
 */
final class CorporaModel {
    private static final String FILE = "corpora.model";

    private CorporaModel() {}

    static WeightTable weights() throws IOException {
        InputStream in = CorporaModel.class.getResourceAsStream(FILE);
        if (in == null) {
            throw new IllegalStateException("no resource " + FILE + "; run dev/train train");
        }
        try (DataInputStream data = new DataInputStream(new BufferedInputStream(in))) {
            return WeightTable.read(data);
        }
    }

    /** Where the trainer writes it: among this module's resources, or beside the other files where there are none. */
    static Path placeBeside(Path out) {
        Path resources = Path.of("musnad-train/src/main/resources/org/musnad/train");
        return out.startsWith("musnad-reader") && Files.isDirectory(resources)
                ? resources.resolve(FILE)
                : out.resolve(FILE);
    }
}
