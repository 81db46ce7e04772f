package org.musnad.app.desk;

import java.util.List;

/**
 * One item that is reviewed, with what is around it.
 *
 * @param layer as the ledger's reviews name it
 * @param begins where the item begins in the report's text
 * @param ends where it ends
 * @param before the paragraph before the item
 * @param item the item's words
 * @param after the rest of the paragraph
 * @param speaker of a statement; else empty
 * @param cue of a statement; else empty
 */
public record ReviewItem(
        long report,
        String title,
        String outlet,
        String layer,
        int begins,
        int ends,
        String before,
        String item,
        String after,
        String speaker,
        String cue,
        List<String> facts,
        List<ReviewDecision> decisions) {}
