-- The queue of what people should look at first.
CREATE INDEX statement_confidence ON statement (confidence);

-- Saved searches with notes.
CREATE TABLE dossier (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  name    TEXT NOT NULL CHECK (name <> ''),
  query   TEXT NOT NULL,
  made_by TEXT,
  made_at INTEGER NOT NULL,
  closed  INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1))
) STRICT;

-- What people noted in a dossier. Append-only.
CREATE TABLE dossier_note (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  dossier INTEGER NOT NULL REFERENCES dossier (id),
  note    TEXT NOT NULL CHECK (note <> ''),
  who     TEXT NOT NULL CHECK (who <> ''),
  at      INTEGER NOT NULL
) STRICT;
CREATE INDEX dossier_note_dossier ON dossier_note (dossier);
CREATE TRIGGER dossier_note_no_update BEFORE UPDATE ON dossier_note BEGIN SELECT RAISE(ABORT, 'notes are append-only'); END;
CREATE TRIGGER dossier_note_no_delete BEFORE DELETE ON dossier_note BEGIN SELECT RAISE(ABORT, 'notes are append-only'); END;
