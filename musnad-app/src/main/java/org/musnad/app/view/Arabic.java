package org.musnad.app.view;

import org.musnad.reader.Entity;
import org.musnad.reader.Figure;
import org.musnad.reader.Link;
import org.musnad.reader.Statement;

/** The contract's terms in the Arabic of the page. */
final class Arabic {
    private Arabic() {}

    static String of(Statement.Act act) {
        return switch (act) {
            case ASSERT -> "إخبار";
            case DENY -> "نفي";
            case ASK -> "سؤال";
            case HOPE -> "أمل";
            case CONCERN -> "قلق";
            case REQUEST -> "طلب";
            case PROMISE -> "تعهد";
            case ACCUSE -> "اتهام";
            case WARN -> "تحذير";
            case THREATEN -> "تهديد";
            case WELCOME -> "ترحيب";
            case CONDEMN -> "إدانة";
        };
    }

    static String of(Statement.Mode mode) {
        return switch (mode) {
            case DIRECT -> "بنصه";
            case INDIRECT -> "منقول بالمعنى";
            case FREE -> "كلام متصل بلا فعل قول";
        };
    }

    static String of(Statement.ResolvedBy way) {
        return switch (way) {
            case NAMED -> "المتكلم مذكور في الجملة";
            case ROLE -> "عُرف المتكلم بصفته";
            case CARRIED -> "المتكلم من جملة سابقة";
            case UNKNOWN -> "لم يُعرف المتكلم";
        };
    }

    static String of(Figure.Kind kind) {
        return switch (kind) {
            case COUNT -> "عدد";
            case PERCENT -> "نسبة";
            case MONEY -> "مال";
            case MEASURE -> "قياس";
            case SCORE -> "نتيجة";
            case RATE -> "معدل";
        };
    }

    static String of(Entity.Type type) {
        return switch (type) {
            case PER -> "شخص";
            case ORG -> "جهة";
            case LOC -> "مكان";
            case NORP -> "جماعة";
        };
    }

    static String of(Link.Relation relation) {
        return switch (relation) {
            case RELAYED -> "نقلًا عن";
            case INTERVIEW -> "مقابلة مع";
            case WIRE -> "وكالة";
            case DOCUMENT -> "وثيقة";
        };
    }

    /** The value of a figure; numbers in Latin digits. */
    static String value(Figure figure) {
        Long vague = figure.vague();
        if (vague == null) {
            return Values.of(figure);
        }
        String tens = switch (Long.toString(vague)) {
            case "10" -> "عشرات";
            case "100" -> "مئات";
            case "1000" -> "آلاف";
            case "10000" -> "عشرات الآلاف";
            case "100000" -> "مئات الآلاف";
            case "1000000" -> "ملايين";
            default -> "مليارات";
        };
        return tens + " بلا تحديد";
    }
}
