package org.musnad.reader.name.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.musnad.reader.text.Folded;
import org.musnad.reader.text.Text;
import org.musnad.reader.word.Word;
import org.musnad.reader.word.Words;

/**
 * What is known of words and phrases, as bits by the hash of their folded form. Compiled from the gazetteer and the list
 * of person names by the trainer; the hand-written lexicons beside {@code NameStage} are added when it is loaded.
 */
public final class Lexicon {
    /** A longer phrase begins with this one. */
    public static final int PREFIX = 1;

    public static final int COUNTRY = 1 << 1;
    public static final int REGION = 1 << 2;
    public static final int CITY = 1 << 3;
    public static final int VILLAGE = 1 << 4;
    public static final int PERSON_NAME = 1 << 5;
    public static final int RARE_PERSON_NAME = 1 << 6;
    public static final int TITLE = 1 << 7;
    public static final int ORG_HEAD = 1 << 8;
    public static final int PLACE_HEAD = 1 << 9;
    public static final int NISBA = 1 << 10;
    public static final int NISBA_PLURAL = 1 << 11;
    public static final int PEOPLE = 1 << 12;
    public static final int OUTLET = 1 << 13;
    public static final int BODY = 1 << 14;
    public static final int GROUP_MEMBER = 1 << 15;
    public static final int KNOWN_PERSON = 1 << 16;
    public static final int SPEECH = 1 << 17;
    public static final int COMMON = 1 << 18;
    public static final int KNOWN_PLACE = 1 << 19;
    /** A common word of the training texts, which no name in them holds. The model does not see it, rules do. */
    public static final int ORDINARY = 1 << 20;

    /** A body of the state that an adjective of nationality makes a name: «الجيش السوري». */
    public static final int STATE_BODY = 1 << 21;
    /** What a ministry or committee is in charge of: «وزارة الثقافة والشباب والرياضة». */
    public static final int PORTFOLIO = 1 << 22;
    /** A name that is a common word too; nothing follows from it alone. */
    public static final int AMBIGUOUS = 1 << 23;
    /** A number word or another word after which the counted noun stands. */
    public static final int COUNT = 1 << 24;
    /** A unit or channel that is named by a number: «الفرقة 30». */
    public static final int NUMBERED = 1 << 25;

    /** A local body that is named after its place: «شرطة تبوك», «جامعة جازان». */
    public static final int LOCAL_BODY = 1 << 26;
    /** A building or site that is named after a place or person: «جسر الملك فهد», «مستشفى رمبام». */
    public static final int SITE = 1 << 27;
    /** A word of reproach or praise after a name: «داعش الإرهابي». */
    public static final int REPROACH = 1 << 28;

    /** An Arabic given name; {@link #AMBIGUOUS} too where it is a common word or a place as well. */
    public static final int GIVEN = 1 << 29;
    /** An Arabic family name. */
    public static final int FAMILY = 1 << 30;

    /** The bits of the compiled file; the one above them stands for {@link #ORDINARY}. */
    private static final int FILED = 0x7F;

    private static final int MAGIC = 0x4D534E4C;

    /** Room for the hand-written entries, so that loading them need not grow the table. */
    private static final int ROOM = 16_384;

    private int[] keys;
    private int[] bits;
    private int size;

    private Lexicon(int[] keys, int[] bits, int size) {
        this.keys = keys;
        this.bits = bits;
        this.size = size;
    }

    /** A lexicon with nothing in it. */
    public static Lexicon empty() {
        return new Lexicon(new int[1024], new int[1024], 0);
    }

    /** Adds what is known of a phrase. It is folded here; words are parted at blanks. */
    public void add(String phrase, int known) {
        String folded = parted(phrase);
        if (folded.isEmpty()) {
            return;
        }
        int from = 0;
        long h = 0;
        while (true) {
            int blank = folded.indexOf(' ', from);
            int to = blank < 0 ? folded.length() : blank;
            long word = Hashes.of(folded, from, to);
            h = from == 0 ? word : Hashes.mix(h, word);
            if (blank < 0) {
                put(h, known);
                return;
            }
            put(h, PREFIX);
            from = blank + 1;
        }
    }

    /** The phrase folded, its words parted by one blank each, as a report's words are. */
    private static String parted(String phrase) {
        String folded = Folded.of(phrase);
        boolean plain = true;
        for (int k = 0; k < folded.length() && plain; k++) {
            char c = folded.charAt(k);
            plain = c >= 'ء' && c <= 'ي' || c == ' ' && k > 0 && folded.charAt(k - 1) != ' ' && k + 1 < folded.length();
        }
        if (plain) {
            return folded;
        }
        Words words = Words.of(Text.of(phrase));
        StringBuilder parted = new StringBuilder(folded.length() + 8);
        for (int k = 0; k < words.size(); k++) {
            parted.append(k == 0 ? "" : " ").append(words.get(k).folded());
        }
        return parted.toString();
    }

    private void put(long hash, int known) {
        if (size * 2 > keys.length) {
            grow();
        }
        int slot = slot(hash);
        if (keys[slot] == 0) {
            keys[slot] = key(hash);
            size++;
        }
        bits[slot] |= known;
    }

    private void grow() {
        // The lower half of a hash is not kept, so the upper half places the slot.
        int[] oldKeys = keys;
        int[] oldBits = bits;
        keys = new int[oldKeys.length * 2];
        bits = new int[oldKeys.length * 2];
        for (int k = 0; k < oldKeys.length; k++) {
            if (oldKeys[k] != 0) {
                int slot = oldKeys[k] & keys.length - 1;
                while (keys[slot] != 0) {
                    slot = slot + 1 & keys.length - 1;
                }
                keys[slot] = oldKeys[k];
                bits[slot] = oldBits[k];
            }
        }
    }

    private static int key(long hash) {
        int key = (int) (hash >>> 32) ^ (int) hash;
        return key == 0 ? 1 : key;
    }

    private int slot(long hash) {
        int key = key(hash);
        int slot = key & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    /** What is known of the phrase with this hash; 0 where nothing is. */
    int known(long hash) {
        int slot = slot(hash);
        return keys[slot] == 0 ? 0 : bits[slot];
    }

    /** What is known of the word from an offset of its folded form on; see {@link Word#stem(int)}. */
    public int known(Word word, int stem) {
        return known(stemHash(word, stem));
    }

    /** What is known of a phrase. */
    public int known(String phrase) {
        String folded = parted(phrase);
        long h = 0;
        int from = 0;
        while (true) {
            int blank = folded.indexOf(' ', from);
            int to = blank < 0 ? folded.length() : blank;
            long word = Hashes.of(folded, from, to);
            h = from == 0 ? word : Hashes.mix(h, word);
            if (blank < 0) {
                return known(h);
            }
            from = blank + 1;
        }
    }

    /** The hash of the word from an offset on; after ل the article gets back its alef. */
    static long stemHash(Word word, int stem) {
        String folded = word.folded();
        if (stem > 0 && folded.charAt(stem - 1) == 'ل' && folded.charAt(stem) == 'ل') {
            return Hashes.withAlef(folded, stem, folded.length());
        }
        return Hashes.of(folded, stem, folded.length());
    }

    /**
     * The index after the longest phrase of at least two words that begins at an offset of a word, with what is known of
     * it, as {@code end << 32 | bits}; 0 where there is none.
     */
    public long phrase(Words words, int index, int stem, int limit) {
        long h = stemHash(words.get(index), stem);
        int known = known(h);
        long best = 0;
        int end = index + 1;
        while ((known & PREFIX) != 0 && end < limit) {
            String folded = words.get(end).folded();
            h = Hashes.mix(h, Hashes.of(folded, 0, folded.length()));
            known = known(h);
            end++;
            if ((known & ~PREFIX) != 0) {
                best = (long) end << 32 | known;
            }
        }
        return best;
    }

    /** Writes the lexicon; only the lower seven bits of what is known and {@link #ORDINARY} are kept. */
    public void write(DataOutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(size * 5);
        for (int key : keys) {
            if (key != 0) {
                buffer.putInt(key);
            }
        }
        for (int k = 0; k < keys.length; k++) {
            if (keys[k] != 0) {
                buffer.put((byte) (bits[k] & FILED | ((bits[k] & ORDINARY) != 0 ? FILED + 1 : 0)));
            }
        }
        out.writeInt(MAGIC);
        out.writeInt(size);
        out.write(buffer.array());
    }

    /** Reads a lexicon. */
    public static Lexicon read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not a lexicon of this version");
        }
        int size = in.readInt();
        byte[] raw = in.readNBytes(size * 5);
        if (raw.length != size * 5) {
            throw new IOException("a broken lexicon: " + raw.length + " bytes for " + size + " entries");
        }
        int capacity = 1024;
        while (capacity < size * 2 + ROOM) {
            capacity *= 2;
        }
        Lexicon lexicon = new Lexicon(new int[capacity], new int[capacity], size);
        ByteBuffer buffer = ByteBuffer.wrap(raw);
        for (int k = 0; k < size; k++) {
            int key = buffer.getInt(k * 4);
            int slot = key & capacity - 1;
            while (lexicon.keys[slot] != 0) {
                slot = slot + 1 & capacity - 1;
            }
            lexicon.keys[slot] = key;
            int filed = raw[size * 4 + k];
            lexicon.bits[slot] = filed & FILED | (filed < 0 ? ORDINARY : 0);
        }
        return lexicon;
    }
}
