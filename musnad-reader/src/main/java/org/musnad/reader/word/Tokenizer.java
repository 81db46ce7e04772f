package org.musnad.reader.word;

import java.util.ArrayList;
import java.util.List;
import org.musnad.reader.Span;
import org.musnad.reader.text.Text;

/** Cuts the shadow of a text into words, numbers and marks. */
final class Tokenizer {
    private final Text text;
    private final String light;
    private final Spellings spellings;
    private final ArrayList<Word> words = new ArrayList<>();
    private int sentence;
    private int paragraph;

    Tokenizer(Text text, Spellings spellings) {
        this.text = text;
        this.spellings = spellings;
        this.light = text.light();
    }

    List<Word> read() {
        int n = light.length();
        int k = 0;
        boolean spaced = true;
        while (k < n) {
            char c = light.charAt(k);
            if (c == ' ' || c == '\n') {
                spaced = true;
                k++;
                continue;
            }
            int end = k + 1;
            Word.Kind kind;
            if (isDigit(c)) {
                kind = Word.Kind.NUMBER;
                end = numberEnd(k);
            } else if (isArabic(c)) {
                kind = Word.Kind.WORD;
                while (end < n && isArabic(light.charAt(end))) {
                    end++;
                }
            } else if (Character.isLetter(c) || Character.isSurrogate(c)) {
                kind = Word.Kind.LATIN;
                while (end < n && isOther(light.charAt(end))) {
                    end++;
                }
            } else {
                kind = Word.Kind.PUNCT;
                while (c == '.' && end < n && light.charAt(end) == '.') {
                    end++;
                }
            }
            add(k, end, kind, spaced);
            spaced = false;
            k = end;
        }
        return words;
    }

    private int numberEnd(int from) {
        int n = light.length();
        int k = from + 1;
        while (k < n) {
            char c = light.charAt(k);
            if (isDigit(c)) {
                k++;
            } else if (isSeparator(c) && k + 1 < n && isDigit(light.charAt(k + 1))) {
                k += 2;
            } else {
                break;
            }
        }
        return k;
    }

    private void add(int from, int to, Word.Kind kind, boolean spaced) {
        int offset = text.originalStart(from);
        List<Span> sentences = text.sentences();
        while (sentence + 1 < sentences.size() && sentences.get(sentence + 1).start() <= offset) {
            sentence++;
        }
        List<Span> paragraphs = text.paragraphs();
        while (paragraph + 1 < paragraphs.size()
                && paragraphs.get(paragraph + 1).start() <= offset) {
            paragraph++;
        }
        words.add(new Word(text, from, spellings.of(text, from, to, kind), words.size(), sentence, paragraph, spaced));
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == ',' || c == '٫' || c == '٬' || c == '،';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isArabic(char c) {
        return c >= 'ء' && c <= 'ي' && c != 'ـ'
                || c >= 0x066e && c <= 0x06d3 && c != 0x0670 && c != 0x06d4
                || c == 0x06d5;
    }

    private static boolean isOther(char c) {
        return !isDigit(c)
                && !isArabic(c)
                && (Character.isLetter(c) || Character.isSurrogate(c) || Character.isDigit(c));
    }
}
