package org.musnad.ledger.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * Reports in the members of ZIP and TAR archives, read as a stream and never written to the disk. At the first member
 * that would lead out of the archive, at links and at bombs the archive is refused; what was read before stays read.
 */
final class ArchiveReports {
    private final ReportInput input;
    private final String name;
    private final int depth;
    private final Unpacked unpacked;
    private final Consumer<Incoming> to;

    ArchiveReports(ReportInput input, String name, int depth, Unpacked unpacked, Consumer<Incoming> to) {
        this.input = input;
        this.name = name;
        this.depth = depth;
        this.unpacked = unpacked;
        this.to = to;
    }

    void zip(InputStream in) throws IOException, Refusal {
        try (ZipArchiveInputStream members = new ZipArchiveInputStream(packed(in), "UTF-8", true, true)) {
            members(members);
        }
    }

    void tar(InputStream in) throws IOException, Refusal {
        try (TarArchiveInputStream members = new TarArchiveInputStream(packed(in), "UTF-8")) {
            members(members);
        }
    }

    private InputStream packed(InputStream in) throws Refusal {
        if (depth >= ReportInput.MAX_ARCHIVES) {
            throw new Refusal(
                    Incoming.Cause.HOSTILE,
                    "refused: more than " + ReportInput.MAX_ARCHIVES + " archives in each other");
        }
        return in;
    }

    private <E extends ArchiveEntry> void members(ArchiveInputStream<E> members) throws IOException, Refusal {
        InputStream watched = unpacked.watch(members);
        while (true) {
            E member;
            try {
                member = members.getNextEntry();
            } catch (IllegalArgumentException e) {
                throw new Refusal(Incoming.Cause.MALFORMED, "damaged archive");
            }
            if (member == null) {
                return;
            }
            check(member);
            if (member.isDirectory() || isHidden(member.getName())) {
                continue;
            }
            String location = name + "!" + member.getName();
            if (!members.canReadEntryData(member)) {
                to.accept(new Refusal(Incoming.Cause.UNREADABLE, "packed or encrypted in a way that is not read")
                        .at(location));
            } else if (Form.ofName(member.getName()) == Form.UNKNOWN) {
                to.accept(new Incoming.LeftAside(location));
            } else {
                input.open(location, true, depth + 1, new Unclosed(watched), unpacked, to);
                unpacked.check();
            }
        }
    }

    private static void check(ArchiveEntry member) throws Refusal {
        String path = member.getName().replace('\\', '/');
        String shown = path.length() > 80 ? path.substring(0, 80) + "…" : path;
        int folders = 0;
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                throw new Refusal(Incoming.Cause.HOSTILE, "refused: its member «" + shown + "» leads out of it");
            }
            folders++;
        }
        if (path.startsWith("/") || (path.length() > 1 && path.charAt(1) == ':')) {
            throw new Refusal(Incoming.Cause.HOSTILE, "refused: its member «" + shown + "» leads out of it");
        }
        if (folders - 1 > ReportInput.MAX_FOLDERS) {
            throw new Refusal(
                    Incoming.Cause.HOSTILE, "refused: more than " + ReportInput.MAX_FOLDERS + " folders in each other");
        }
        boolean link = member instanceof TarArchiveEntry tar
                ? tar.isLink() || tar.isSymbolicLink()
                : member instanceof ZipArchiveEntry zip && zip.isUnixSymlink();
        if (link) {
            throw new Refusal(Incoming.Cause.HOSTILE, "refused: its member «" + shown + "» is a link");
        }
    }

    private static boolean isHidden(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return file.startsWith(".") || path.startsWith("__MACOSX/");
    }

    /** A member's stream, whose end is not the archive's. */
    private static final class Unclosed extends java.io.FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // the archive goes on
        }
    }
}
