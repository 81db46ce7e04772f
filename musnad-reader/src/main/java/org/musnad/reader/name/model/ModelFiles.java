package org.musnad.reader.name.model;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.musnad.reader.lexicon.Tsv;

/** The model and the lexicons that come with the reader. */
public final class ModelFiles {
    /** The compiled part of the lexicon, as the trainer writes it. */
    public static final String COMPILED_LEXICON = "names.lexicon";

    /** The weights, as the trainer writes them. */
    public static final String WEIGHTS = "names.model";

    private static final String[] WRITTEN = {
        "bodies.tsv", "functions.tsv", "heads.tsv", "people.tsv", "peoples.tsv", "person-names.tsv", "places.tsv"
    };

    private static final Map<String, Integer> CLASSES = Map.ofEntries(
            Map.entry("title", Lexicon.TITLE),
            Map.entry("org-head", Lexicon.ORG_HEAD),
            Map.entry("place-head", Lexicon.PLACE_HEAD),
            Map.entry("people", Lexicon.PEOPLE),
            Map.entry("outlet", Lexicon.OUTLET),
            Map.entry("body", Lexicon.BODY),
            Map.entry("members", Lexicon.GROUP_MEMBER),
            Map.entry("person", Lexicon.KNOWN_PERSON),
            Map.entry("speech", Lexicon.SPEECH),
            Map.entry("function", Lexicon.COMMON),
            Map.entry("place", Lexicon.KNOWN_PLACE),
            Map.entry("state-body", Lexicon.STATE_BODY),
            Map.entry("portfolio", Lexicon.PORTFOLIO),
            Map.entry("ambiguous", Lexicon.AMBIGUOUS),
            Map.entry("count", Lexicon.COUNT),
            Map.entry("local-body", Lexicon.LOCAL_BODY),
            Map.entry("site", Lexicon.SITE),
            Map.entry("reproach", Lexicon.REPROACH),
            Map.entry("given", Lexicon.GIVEN | Lexicon.PERSON_NAME),
            Map.entry("given-or-word", Lexicon.GIVEN | Lexicon.AMBIGUOUS),
            Map.entry("family", Lexicon.FAMILY | Lexicon.RARE_PERSON_NAME),
            Map.entry("numbered", Lexicon.NUMBERED));

    private ModelFiles() {}

    /** The names of the hand-written lexicons, resources beside this class. */
    public static java.util.List<String> written() {
        return java.util.List.of(WRITTEN);
    }

    /** The weights of the committed model. */
    public static WeightTable weights() {
        try (DataInputStream in = open(WEIGHTS)) {
            return WeightTable.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The compiled lexicon with the hand-written ones added. */
    public static Lexicon lexicon() {
        Lexicon lexicon;
        try (DataInputStream in = open(COMPILED_LEXICON)) {
            lexicon = Lexicon.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        addWritten(lexicon);
        return lexicon;
    }

    /** Adds the entries of the hand-written lexicons. */
    public static void addWritten(Lexicon lexicon) {
        for (String file : WRITTEN) {
            for (Tsv.Row row : Tsv.read(ModelFiles.class, file).rows()) {
                String name = row.get("class");
                String words = row.get("words");
                if (name.equals("nisba")) {
                    addNisba(lexicon, words);
                    continue;
                }
                Integer bit = CLASSES.get(name.toLowerCase(Locale.ROOT));
                if (bit == null) {
                    throw new IllegalStateException(row.where() + ": unknown class " + name);
                }
                lexicon.add(words, bit);
            }
        }
    }

    /** «سوري»: as an adjective or singular noun سوري، سورية, in the sound plurals سوريون، سوريين، سوريات. */
    private static void addNisba(Lexicon lexicon, String nisba) {
        for (String article : new String[] {"", "ال"}) {
            lexicon.add(article + nisba, Lexicon.NISBA);
            lexicon.add(article + nisba + "ة", Lexicon.NISBA);
            if ((lexicon.known(nisba + "ا") & Lexicon.COUNTRY) == 0) {
                lexicon.add(nisba + "ا", Lexicon.NISBA);
            }
            lexicon.add(article + nisba + "ون", Lexicon.NISBA_PLURAL);
            lexicon.add(article + nisba + "ين", Lexicon.NISBA_PLURAL);
            lexicon.add(article + nisba + "ات", Lexicon.NISBA_PLURAL);
        }
    }

    private static DataInputStream open(String file) {
        InputStream in = ModelFiles.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("no resource " + file + "; run musnad-train");
        }
        return new DataInputStream(new BufferedInputStream(in, 1 << 16));
    }
}
