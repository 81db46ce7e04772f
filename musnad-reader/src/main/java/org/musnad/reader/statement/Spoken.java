package org.musnad.reader.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musnad.reader.Entity;

/** Who has spoken so far, in the order of the report. */
final class Spoken {
    private static final int FARTHEST_BACK = 8;
    /** How many of the latest are asked, so that the time stays linear in the length of a text without end. */
    private static final int MOST = 100;

    private final List<Speaker> spoken = new ArrayList<>();

    void add(Speaker speaker) {
        spoken.add(speaker);
    }

    /** The latest source without a name; null where none has spoken. */
    @Nullable
    Speaker lastAnonymous() {
        for (int k = spoken.size() - 1; k >= Math.max(0, spoken.size() - MOST); k--) {
            String text = spoken.get(k).text();
            if (text != null && text.startsWith("مص")) {
                return spoken.get(k);
            }
        }
        return null;
    }

    /** Whoever spoke last; null where nobody has. */
    @Nullable
    Speaker last() {
        return spoken.isEmpty() ? null : spoken.get(spoken.size() - 1);
    }

    /** The latest person, or source without a name, whose verbs agree; null where none has spoken. */
    @Nullable
    Speaker lastPerson(Agreement agreement) {
        for (int k = spoken.size() - 1; k >= Math.max(0, spoken.size() - MOST); k--) {
            Speaker speaker = spoken.get(k);
            Entity entity = speaker.entity();
            if ((entity == null || entity.type() == Entity.Type.PER) && agreement.continues(speaker.agreement())) {
                return speaker;
            }
        }
        return null;
    }

    /** The latest speaker whose verbs agree, not too far back; null where none does. */
    @Nullable
    Speaker continuing(Agreement agreement) {
        for (int k = spoken.size() - 1; k >= 0 && k >= spoken.size() - FARTHEST_BACK; k--) {
            Speaker speaker = spoken.get(k);
            if (agreement.continues(speaker.agreement())) {
                return speaker;
            }
        }
        return null;
    }
}
