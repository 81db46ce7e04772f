package org.musnad.bench.opponents;

import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import org.musnad.bench.Opponent;

/** HeidelTime for Arabic, over CoreNLP's tagger, as its manual says: times only. */
public final class HeidelTimeArabic implements Opponent {
    private final HeidelTimeStandalone heidelTime;

    public HeidelTimeArabic() throws IOException {
        Path folder = Files.createTempDirectory("heideltime");
        Path tagger = folder.resolve("arabic.tagger");
        try (InputStream in = getClass().getResourceAsStream("/edu/stanford/nlp/models/pos-tagger/arabic.tagger")) {
            if (in == null) {
                throw new IOException("no Arabic tagger of CoreNLP on the class path");
            }
            Files.copy(in, tagger);
        }
        Path config = Files.writeString(
                folder.resolve("config.props"),
                """
                considerDate = true
                considerDuration = true
                considerSet = true
                considerTime = true
                considerTemponym = false
                treeTaggerHome =
                chineseTokenizerPath =
                model_path = %MODEL%
                config_path =
                uimaVarDate = Date
                uimaVarDuration = Duration
                uimaVarLanguage = Language
                uimaVarSet = Set
                uimaVarTime = Time
                uimaVarTemponym = Temponym
                uimaVarTypeToProcess = Type
                typeSystemHome = desc/type/HeidelTime_TypeSystem.xml
                typeSystemHome_DKPro = desc/type/DKPro_TypeSystem.xml
                """
                        .replace("%MODEL%", tagger.toString()));
        heidelTime = new HeidelTimeStandalone(
                Language.ARABIC, DocumentType.NEWS, OutputType.TIMEML, config.toString(), POSTagger.STANFORDPOSTAGGER);
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
    public long run(String text) throws Exception {
        return heidelTime
                .process(text, Date.from(Instant.parse("2024-12-27T00:00:00Z")))
                .length();
    }
}
