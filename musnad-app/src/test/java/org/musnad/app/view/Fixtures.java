package org.musnad.app.view;

import java.util.ArrayList;
import java.util.List;
import org.musnad.reader.Analysis;
import org.musnad.reader.Entity;
import org.musnad.reader.Figure;
import org.musnad.reader.Link;
import org.musnad.reader.Report;
import org.musnad.reader.Span;
import org.musnad.reader.Statement;
import org.musnad.reader.Time;

/** An analysis written by hand: everything that a view may have to show, overlapping and nested. */
public final class Fixtures {
    private Fixtures() {}

    private static final String TITLE = "حاكم الميناء: لن نغلق الرصيف <الثالث>";
    private static final String BODY = "قال حاكم الميناء سعد المرجان إن مدير الحرس أبلغه بأن «نحو 30 ألف طن و5 قوارب"
            + " عالقة»، وفق ما نقلت وكالة الساحل.\n"
            + "وأضاف أن العمل يعود غدا الخميس.";

    public static final Report REPORT =
            Report.of("ميناء-1", TITLE, BODY).withOutlet("صحيفة \"المرفأ\"").withPublished("2024-05-01");

    /** The n-th place of the words in the text, from 1. */
    public static Span at(String words, int n) {
        int at = -1;
        for (int i = 0; i < n; i++) {
            at = REPORT.text().indexOf(words, at + 1);
        }
        return new Span(at, at + words.length());
    }

    public static Analysis analysis() {
        List<Entity> entities = new ArrayList<>();
        entities.add(new Entity(
                "e1",
                Entity.Type.PER,
                "سعد المرجان",
                "Saad al-Murjan",
                List.of("المرجان"),
                List.of("حاكم الميناء"),
                null,
                List.of(
                        new Entity.Mention(at("حاكم الميناء", 1), Entity.Mention.Kind.ROLE),
                        new Entity.Mention(at("سعد المرجان", 1), Entity.Mention.Kind.NAME))));
        entities.add(new Entity(
                "e2",
                Entity.Type.ORG,
                "وكالة الساحل",
                null,
                List.of(),
                List.of(),
                null,
                List.of(new Entity.Mention(at("وكالة الساحل", 1), Entity.Mention.Kind.NAME))));
        Span said = new Span(at("مدير الحرس", 1).start(), at("عالقة»", 1).end());
        Span inner = new Span(at("نحو 30", 1).start(), at("عالقة", 1).end());
        List<Statement> statements = List.of(
                statement("s1", "e1", null, "حاكم الميناء", 1, ":", 1, at("لن نغلق الرصيف <الثالث>", 1), true, null),
                statement("s2", "e1", null, "حاكم الميناء سعد المرجان", 1, "قال", 1, said, false, null),
                statement("s3", null, "مدير الحرس", "مدير الحرس", 1, "أبلغ", 1, inner, true, "s2"),
                statement("s4", "e1", null, null, 0, "أضاف", 1, at("العمل يعود غدا الخميس", 1), false, null));
        List<Figure> figures = List.of(
                figure("f1", at("30 ألف", 1), 30_000d, true, at("طن", 1)),
                figure("f2", at("5", 1), 5d, false, at("قوارب", 1)));
        List<Time> times =
                List.of(new Time("t1", at("غدا الخميس", 1), "2024-05-02", Time.Calendar.GREGORIAN, "weekday"));
        List<Link> chain = List.of(new Link(at("وكالة الساحل", 1), "e2", Link.Relation.RELAYED));
        return new Analysis(REPORT, entities, statements, figures, times, chain);
    }

    private static Figure figure(String id, Span span, double value, boolean approx, Span counted) {
        return new Figure(
                id,
                span,
                value,
                value,
                value,
                approx,
                null,
                Figure.Kind.COUNT,
                null,
                counted,
                null,
                null,
                null,
                "s3",
                "test");
    }

    private static Statement statement(
            String id,
            String speaker,
            String speakerText,
            String source,
            int sourceNumber,
            String cue,
            int cueNumber,
            Span content,
            boolean direct,
            String in) {
        return new Statement(
                id,
                speaker,
                speakerText,
                source == null ? Statement.ResolvedBy.CARRIED : Statement.ResolvedBy.NAMED,
                source == null ? null : at(source, sourceNumber),
                at(cue, cueNumber),
                content,
                direct ? Statement.Mode.DIRECT : Statement.Mode.INDIRECT,
                Statement.Act.ASSERT,
                in,
                null,
                List.of(),
                List.of(),
                List.of(),
                0.9,
                "test");
    }
}
