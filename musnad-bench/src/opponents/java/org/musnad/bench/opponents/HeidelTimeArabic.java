package org.musnad.bench.opponents;

import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.heideltime.standalone.exceptions.DocumentCreationTimeMissingException;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.musnad.bench.Opponent;

/**
 * HeidelTime's Arabic rules for times. Its tagger for Arabic fails over CoreNLP 4.5, so the words come from its own tokenizer
 * for all languages, which costs less: the figure is kind to it.
 */
public final class HeidelTimeArabic implements Opponent {
    private static final String CONFIGURATION =
            """
            considerDate = true
            considerDuration = true
            considerSet = true
            considerTime = true
            considerTemponym = false
            typeSystemHome = desc/type/HeidelTime_TypeSystem.xml
            typeSystemHome_DKPro = desc/type/DKPro_TypeSystem.xml
            uimaVarDate = Date
            uimaVarDuration = Duration
            uimaVarLanguage = Language
            uimaVarSet = Set
            uimaVarTime = Time
            uimaVarTemponym = Temponym
            uimaVarTypeToProcess = Type
            chineseTokenizerPath =
            treeTaggerHome =
            """;
    private static final Logger LOGGER = Logger.getLogger("HeidelTimeStandalone");

    private final HeidelTimeStandalone heidelTime;
    private final Date published = Date.from(Instant.parse("2025-01-15T12:00:00Z"));

    public HeidelTimeArabic() throws IOException {
        LOGGER.setLevel(Level.WARNING);
        Path configuration = Files.createTempFile("heideltime", ".props");
        try {
            Files.writeString(configuration, CONFIGURATION);
            heidelTime = new HeidelTimeStandalone(
                    Language.ARABIC, DocumentType.NEWS, OutputType.TIMEML, configuration.toString(), POSTagger.NO);
        } finally {
            Files.delete(configuration);
        }
        // The rules are loaded; from here on the language only chooses who cuts the words.
        heidelTime.setLanguage(Language.ENGLISH);
    }

    @Override
    public String name() {
        return "HeidelTime 2.1 Arabic";
    }

    @Override
    public String work() {
        return "times";
    }

    @Override
    public long run(String text) {
        try {
            return heidelTime.process(text, published).length();
        } catch (DocumentCreationTimeMissingException e) {
            throw new IllegalStateException(e);
        }
    }
}
