package org.musnad.app.view;

import org.musnad.reader.Analysis;

final class HtmlView implements View {
    @Override
    public byte[] one(Analysis analysis) {
        return new byte[0];
    }
}
