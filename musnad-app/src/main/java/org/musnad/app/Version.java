package org.musnad.app;

import org.musnad.reader.Reader;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "musnad " + Reader.version() + " (Java " + Runtime.version() + ", " + System.getProperty("java.vm.name")
                    + ")"
        };
    }
}
