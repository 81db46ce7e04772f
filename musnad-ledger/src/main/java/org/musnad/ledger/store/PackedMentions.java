package org.musnad.ledger.store;

import java.util.ArrayList;
import java.util.List;
import org.musnad.reader.Entity;
import org.musnad.reader.Span;

/**
 * The mentions of an entity: for each the distance of its start from the last one's (twice the distance, odd where it
 * goes back), then its length times four plus its kind (0 name, 1 role, 2 pronoun).
 */
final class PackedMentions {
    private static final Entity.Mention.Kind[] KINDS = {
        Entity.Mention.Kind.NAME, Entity.Mention.Kind.ROLE, Entity.Mention.Kind.PRONOUN
    };

    private PackedMentions() {}

    static byte[] pack(List<Entity.Mention> mentions) {
        PackedNumbers packed = PackedNumbers.empty();
        int last = 0;
        for (Entity.Mention mention : mentions) {
            int distance = mention.span().start() - last;
            last = mention.span().start();
            packed.put(distance < 0 ? -2 * distance + 1 : 2 * distance);
            packed.put(4 * mention.span().length() + kind(mention.kind()));
        }
        return packed.written();
    }

    static List<Entity.Mention> unpack(byte[] bytes) {
        PackedNumbers packed = PackedNumbers.of(bytes);
        List<Entity.Mention> mentions = new ArrayList<>();
        int last = 0;
        while (packed.hasNext()) {
            int distance = packed.next();
            last += (distance & 1) == 1 ? -(distance / 2) : distance / 2;
            int length = packed.next();
            mentions.add(new Entity.Mention(new Span(last, last + length / 4), KINDS[length & 3]));
        }
        return mentions;
    }

    private static int kind(Entity.Mention.Kind kind) {
        return switch (kind) {
            case NAME -> 0;
            case ROLE -> 1;
            case PRONOUN -> 2;
        };
    }
}
