package org.musnad.ledger.intake;

/** Invented reports, each different, as JSON lines. */
final class Reports {
    private static final String[] WHO = {"وزير الري سامر الحداد", "محافظ المرفأ ليلى النجار", "مدير المشفى وائل جبر"};
    private static final String[] WHERE = {"دمشق", "القاهرة", "عمّان", "تونس"};

    private Reports() {}

    static String line(int i) {
        String who = WHO[i % WHO.length];
        String where = WHERE[i % WHERE.length];
        return "{\"id\":\"r" + i + "\",\"title\":\"تقرير " + i + " من " + where + "\",\"published\":\"2024-05-"
                + (10 + i % 20) + "\",\"outlet\":\"صحيفة " + i % 5 + "\",\"body\":\"قال " + who + " أمس إن " + (100 + i)
                + " شخصاً نزحوا من " + where + ".\\nوأضاف أن نحو " + (7 * i + 3)
                + " ألف دولار صرفت في يناير الماضي.\"}\n";
    }

    static String lines(int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append(line(i));
        }
        return all.toString();
    }
}
