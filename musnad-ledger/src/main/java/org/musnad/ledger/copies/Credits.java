package org.musnad.ledger.copies;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.musnad.reader.Analysis;
import org.musnad.reader.Entity;
import org.musnad.reader.Link;
import org.musnad.reader.Statement;
import org.musnad.reader.text.Folded;

/** Whom a report credits and quotes, as far as the order of a copy group turns on it. */
final class Credits {
    private Credits() {}

    /** @param outlets the outlets of the group's reports: whoever names one in the text credits it, however the words go */
    static CopyGroup.Candidate candidate(long report, Analysis analysis, Set<String> outlets) {
        Map<String, Entity> entities = new HashMap<>();
        for (Entity entity : analysis.entities()) {
            entities.put(entity.id(), entity);
        }
        Set<String> credits = new HashSet<>();
        for (Link link : analysis.chain()) {
            credits.add(outlet(link.outlet().of(analysis.report().text())));
        }
        Set<String> sources = new HashSet<>();
        for (Statement statement : analysis.statements()) {
            String speaker = statement.speaker();
            Entity entity = speaker == null ? null : entities.get(speaker);
            if (entity == null) {
                continue;
            }
            if (entity.type() == Entity.Type.PER || entity.type() == Entity.Type.ORG) {
                sources.add(letters(last(entity)));
            }
            if (entity.type() == Entity.Type.ORG) {
                credits.add(outlet(entity.name()));
            }
        }
        String text = " " + String.join(" ", Folded.of(analysis.report().text()).split("[^\\p{L}\\p{N}]+")) + " ";
        for (String outlet : outlets) {
            String name = named(outlet);
            if (name.length() > 3 && (text.contains(" " + name + " ") || text.contains(" ل" + name + " "))) {
                credits.add(outlet(outlet));
            }
        }
        credits.remove("");
        sources.remove("");
        String outlet = analysis.report().outlet();
        return new CopyGroup.Candidate(
                report,
                analysis.report().published(),
                outlet == null ? "" : outlet(outlet),
                credits,
                sources,
                analysis.report().sha256());
    }

    /** A person's last name part, which stays where a copy shortens the name; a body's whole name. */
    private static String last(Entity entity) {
        String name = entity.name().strip();
        int blank = name.lastIndexOf(' ');
        return entity.type() == Entity.Type.PER && blank > 0 ? name.substring(blank + 1) : name;
    }

    /** The letters of an outlet's name without the word for what it is. */
    static String outlet(String name) {
        return named(name).replace(" ", "");
    }

    private static String named(String name) {
        StringBuilder kept = new StringBuilder();
        for (String word : Folded.of(name).split("[^\\p{L}\\p{N}]+")) {
            switch (word) {
                case "وكاله",
                        "صحيفه",
                        "جريده",
                        "قناه",
                        "شبكه",
                        "موقع",
                        "مجله",
                        "اذاعه",
                        "بوابه",
                        "انباء",
                        "الانباء" -> {}
                default -> kept.append(kept.length() == 0 ? "" : " ").append(word);
            }
        }
        return kept.toString();
    }

    private static String letters(String text) {
        StringBuilder kept = new StringBuilder();
        Folded.of(text).chars().filter(Character::isLetterOrDigit).forEach(c -> kept.append((char) c));
        return kept.toString();
    }
}
