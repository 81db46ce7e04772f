package org.musnad.ledger.intake;

/**
 * Tells Arabic from other languages by its letters: at least a quarter is of the Arabic script (reports with lists of
 * foreign titles or a translation are Arabic), and either the letters that
 * only Persian, Urdu, Pashto and Kurdish have are rare or the article «ال» is common (Arabic typed on a Persian
 * keyboard has ی and ک, and Persian has no article).
 */
final class Language {
    static final String ARABIC = "ar";
    private static final int LOOK = 20_000;

    private Language() {}

    /**
     * BCP 47 of the text's language: {@code ar}; {@code fa}, {@code ur}, {@code ps}, {@code ckb}; {@code und} with the
     * script for others; {@code zxx} where it has no letters.
     */
    static String of(String text) {
        Letters letters = new Letters();
        int end = Math.min(text.length(), LOOK);
        boolean inWord = false;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetter(c);
            if (letter) {
                letters.count(c);
                if (!inWord) {
                    letters.word(c, i + 1 < end ? text.charAt(i + 1) : ' ');
                }
            }
            inWord = letter || Character.getType(c) == Character.NON_SPACING_MARK || c == 'ـ';
        }
        return letters.language();
    }

    private static final class Letters {
        private int all;
        private int arabicScript;
        private int latin;
        private int foreign;
        private int urdu;
        private int pashto;
        private int kurdish;
        private int words;
        private int articles;
        private char other = ' ';

        void count(char c) {
            all++;
            if (Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC) {
                arabicScript++;
                switch (c) {
                    case 'پ', 'چ', 'ژ', 'گ', 'ک', 'ی' -> foreign++;
                    case 'ٹ', 'ڈ', 'ڑ', 'ں', 'ے', 'ہ', 'ھ' -> {
                        foreign++;
                        urdu++;
                    }
                    case 'ټ', 'ډ', 'ړ', 'ښ', 'ځ', 'څ', 'ې', 'ۍ', 'ږ' -> {
                        foreign++;
                        pashto++;
                    }
                    case 'ێ', 'ۆ', 'ڕ', 'ڵ', 'ە', 'ڤ' -> {
                        foreign++;
                        kurdish++;
                    }
                    default -> {}
                }
            } else if (c < 0x250) {
                latin++;
            } else {
                other = c;
            }
        }

        void word(char first, char second) {
            words++;
            if (first == 'ا' && second == 'ل') {
                articles++;
            }
        }

        String language() {
            if (all == 0) {
                return "zxx";
            }
            if (arabicScript * 4 < all) {
                return latin * 2 >= all || other == ' ' ? "und-Latn" : "und-" + script(other);
            }
            boolean manyForeign = foreign * 100 > arabicScript * 3;
            boolean fewArticles = articles * 100 < words * 8;
            if (!manyForeign || !fewArticles) {
                return ARABIC;
            }
            if (kurdish * 100 > arabicScript * 3) {
                return "ckb";
            }
            if (pashto * 100 > arabicScript) {
                return "ps";
            }
            return urdu * 100 > arabicScript * 3 ? "ur" : "fa";
        }

        private static String script(char c) {
            return switch (Character.UnicodeScript.of(c)) {
                case CYRILLIC -> "Cyrl";
                case HEBREW -> "Hebr";
                case GREEK -> "Grek";
                case HAN -> "Hani";
                default -> "Zyyy";
            };
        }
    }
}
