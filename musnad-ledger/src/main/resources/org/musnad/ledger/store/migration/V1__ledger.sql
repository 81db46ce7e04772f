-- Musnad's ledger in SQLite. Read docs/ledger.md first.
-- Offsets (begins, ends) are UTF-16 code units of the report's text, [begins, ends).
-- Instants (…_at) are milliseconds since 1970-01-01T00:00Z.
-- n is the place of an item in its list of the analysis, from 0; the contract's ids are e, s, f, t with n + 1.

-- Text that returns: names, roles, outlets, rules. Written once.
CREATE TABLE term (
  id   INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
) STRICT;

-- Rows of the gazetteer that reports name.
CREATE TABLE place (
  id        INTEGER PRIMARY KEY,
  gazetteer TEXT NOT NULL UNIQUE,
  lat       REAL NOT NULL,
  lon       REAL NOT NULL,
  country   TEXT,
  kind      TEXT
) STRICT;

-- Where reports came from: a file's absolute path, a member of an archive (path!member), an address.
CREATE TABLE source (
  id       INTEGER PRIMARY KEY,
  location TEXT NOT NULL UNIQUE
) STRICT;

-- What came in. Immutable.
CREATE TABLE report (
  id           INTEGER PRIMARY KEY,
  sha256       BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
  name         TEXT NOT NULL,
  title_length INTEGER,
  outlet       INTEGER REFERENCES term (id),
  url          TEXT,
  published    TEXT,
  language     TEXT,
  length       INTEGER NOT NULL,
  added_at     INTEGER NOT NULL
) STRICT;
CREATE INDEX report_name ON report (name);
CREATE INDEX report_published ON report (published);
CREATE INDEX report_outlet ON report (outlet, published);

-- The report's text, packed: see PackedText.
CREATE TABLE report_text (
  report INTEGER PRIMARY KEY REFERENCES report (id),
  packed BLOB NOT NULL
) STRICT;

-- Each time that a text was met, the first time included. Columns are null where they say what the report says.
CREATE TABLE sighting (
  source    INTEGER NOT NULL REFERENCES source (id),
  position  INTEGER NOT NULL,
  report    INTEGER NOT NULL REFERENCES report (id),
  name      TEXT,
  outlet    INTEGER REFERENCES term (id),
  url       TEXT,
  published TEXT,
  seen_at   INTEGER NOT NULL,
  PRIMARY KEY (source, position, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX sighting_report ON sighting (report);

-- Inputs that were read and left out, for their language.
CREATE TABLE skipped (
  source   INTEGER NOT NULL REFERENCES source (id),
  position INTEGER NOT NULL,
  sha256   BLOB NOT NULL,
  language TEXT NOT NULL,
  seen_at  INTEGER NOT NULL,
  PRIMARY KEY (source, position, sha256)
) STRICT, WITHOUT ROWID;

-- Inputs that could not be read, with the cause of the last try.
CREATE TABLE failure (
  source   INTEGER NOT NULL REFERENCES source (id),
  position INTEGER NOT NULL,
  cause    TEXT NOT NULL,
  seen_at  INTEGER NOT NULL,
  PRIMARY KEY (source, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE reader (
  id      INTEGER PRIMARY KEY,
  version TEXT NOT NULL UNIQUE
) STRICT;

-- What a version of the reader found in a report. One of a report's analyses is the current one.
CREATE TABLE analysis (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  report  INTEGER NOT NULL REFERENCES report (id),
  reader  INTEGER NOT NULL REFERENCES reader (id),
  current INTEGER NOT NULL CHECK (current IN (0, 1)),
  made_at INTEGER NOT NULL,
  UNIQUE (report, reader)
) STRICT;
CREATE UNIQUE INDEX analysis_current ON analysis (report) WHERE current = 1;

CREATE TABLE entity (
  analysis INTEGER NOT NULL REFERENCES analysis (id) ON DELETE CASCADE,
  n        INTEGER NOT NULL,
  type     TEXT NOT NULL CHECK (type IN ('PER', 'ORG', 'LOC', 'NORP')),
  name     INTEGER NOT NULL REFERENCES term (id),
  latin    INTEGER REFERENCES term (id),
  place    INTEGER REFERENCES place (id),
  mentions BLOB NOT NULL, -- see PackedMentions
  PRIMARY KEY (analysis, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_name ON entity (name);
CREATE INDEX entity_place ON entity (place) WHERE place IS NOT NULL;

CREATE TABLE entity_alias (
  analysis INTEGER NOT NULL,
  entity   INTEGER NOT NULL,
  n        INTEGER NOT NULL,
  alias    INTEGER NOT NULL REFERENCES term (id),
  PRIMARY KEY (analysis, entity, n),
  FOREIGN KEY (analysis, entity) REFERENCES entity (analysis, n) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE entity_role (
  analysis INTEGER NOT NULL,
  entity   INTEGER NOT NULL,
  n        INTEGER NOT NULL,
  role     INTEGER NOT NULL REFERENCES term (id),
  PRIMARY KEY (analysis, entity, n),
  FOREIGN KEY (analysis, entity) REFERENCES entity (analysis, n) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- value: ISO 8601.
CREATE TABLE time (
  analysis INTEGER NOT NULL REFERENCES analysis (id) ON DELETE CASCADE,
  n        INTEGER NOT NULL,
  begins   INTEGER NOT NULL,
  ends     INTEGER NOT NULL,
  value    TEXT,
  calendar TEXT NOT NULL,
  rule     INTEGER NOT NULL REFERENCES term (id),
  PRIMARY KEY (analysis, n)
) STRICT, WITHOUT ROWID;

-- speaker, addressee: n of an entity. parent: n of the statement that holds this one.
-- holds: the n of the figures, times and entities inside the content, see PackedNumbers.
CREATE TABLE statement (
  analysis      INTEGER NOT NULL REFERENCES analysis (id) ON DELETE CASCADE,
  n             INTEGER NOT NULL,
  speaker       INTEGER,
  speaker_text  INTEGER REFERENCES term (id),
  resolved_by   TEXT NOT NULL,
  source_begins INTEGER,
  source_ends   INTEGER,
  cue_begins    INTEGER,
  cue_ends      INTEGER,
  begins        INTEGER NOT NULL,
  ends          INTEGER NOT NULL,
  mode          TEXT NOT NULL,
  act           TEXT NOT NULL,
  parent        INTEGER,
  addressee     INTEGER,
  confidence    REAL NOT NULL,
  rule          INTEGER NOT NULL REFERENCES term (id),
  holds         BLOB,
  PRIMARY KEY (analysis, n),
  FOREIGN KEY (analysis, speaker) REFERENCES entity (analysis, n) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (analysis, addressee) REFERENCES entity (analysis, n) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (analysis, parent) REFERENCES statement (analysis, n) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- part_of, place, time, statement: n of a figure, entity, time, statement of the same analysis.
CREATE TABLE figure (
  analysis       INTEGER NOT NULL REFERENCES analysis (id) ON DELETE CASCADE,
  n              INTEGER NOT NULL,
  begins         INTEGER NOT NULL,
  ends           INTEGER NOT NULL,
  low            REAL,
  best           REAL,
  high           REAL,
  approx         INTEGER NOT NULL,
  vague          INTEGER,
  kind           TEXT NOT NULL,
  unit           TEXT,
  counted_begins INTEGER,
  counted_ends   INTEGER,
  part_of        INTEGER,
  place          INTEGER,
  time           INTEGER,
  statement      INTEGER,
  rule           INTEGER NOT NULL REFERENCES term (id),
  PRIMARY KEY (analysis, n),
  FOREIGN KEY (analysis, part_of) REFERENCES figure (analysis, n) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (analysis, place) REFERENCES entity (analysis, n) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (analysis, time) REFERENCES time (analysis, n) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (analysis, statement) REFERENCES statement (analysis, n) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- The chain of outlets that the report credits.
CREATE TABLE link (
  analysis INTEGER NOT NULL REFERENCES analysis (id) ON DELETE CASCADE,
  n        INTEGER NOT NULL,
  begins   INTEGER NOT NULL,
  ends     INTEGER NOT NULL,
  entity   INTEGER,
  relation TEXT NOT NULL,
  PRIMARY KEY (analysis, n),
  FOREIGN KEY (analysis, entity) REFERENCES entity (analysis, n) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- What people decided. Tied to the text and the span, not to an analysis: a re-read keeps it. Append-only.
CREATE TABLE review (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256  BLOB NOT NULL REFERENCES report (sha256),
  layer   TEXT NOT NULL CHECK (layer IN ('report', 'statement', 'figure', 'time', 'entity', 'link')),
  begins  INTEGER NOT NULL,
  ends    INTEGER NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('accept', 'correct', 'reject', 'note', 'recommend', 'undo')),
  field   TEXT,    -- of a correction: which property of the contract
  value   TEXT,    -- the corrected or recommended value
  why     TEXT,
  who     TEXT NOT NULL CHECK (who <> ''),
  at      INTEGER NOT NULL,
  undoes  INTEGER REFERENCES review (id),
  CHECK ((verdict = 'undo') = (undoes IS NOT NULL))
) STRICT;
CREATE INDEX review_item ON review (sha256, layer, begins);

-- Groups of near-copies.
CREATE TABLE copy_group (
  id       INTEGER PRIMARY KEY,
  earliest INTEGER NOT NULL REFERENCES report (id),
  origins  INTEGER NOT NULL
) STRICT;
CREATE TABLE copy_member (
  report      INTEGER PRIMARY KEY REFERENCES report (id),
  copy_group  INTEGER NOT NULL REFERENCES copy_group (id) DEFERRABLE INITIALLY DEFERRED,
  copied_from INTEGER REFERENCES report (id),
  jaccard     REAL,
  containment REAL,
  edits       BLOB
) STRICT;
CREATE INDEX copy_member_group ON copy_member (copy_group);

-- Reports on one event.
CREATE TABLE story (
  id    INTEGER PRIMARY KEY,
  begun TEXT,
  ended TEXT,
  label TEXT
) STRICT;
CREATE TABLE story_member (
  report INTEGER PRIMARY KEY REFERENCES report (id),
  story  INTEGER NOT NULL REFERENCES story (id) DEFERRABLE INITIALLY DEFERRED,
  score  REAL NOT NULL
) STRICT;
CREATE INDEX story_member_story ON story_member (story);

-- People, bodies and places across reports.
CREATE TABLE identity (
  id    INTEGER PRIMARY KEY,
  type  TEXT NOT NULL,
  name  INTEGER NOT NULL REFERENCES term (id),
  latin INTEGER REFERENCES term (id)
) STRICT;
CREATE TABLE identity_entity (
  analysis INTEGER NOT NULL,
  entity   INTEGER NOT NULL,
  identity INTEGER NOT NULL REFERENCES identity (id) DEFERRABLE INITIALLY DEFERRED,
  score    REAL NOT NULL,
  reason   TEXT NOT NULL,
  PRIMARY KEY (analysis, entity),
  FOREIGN KEY (analysis, entity) REFERENCES entity (analysis, n) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_entity_identity ON identity_entity (identity);

-- What people decided on identities: a mention (text, span) and, for confirm and merge, another. Append-only.
CREATE TABLE identity_decision (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  verb         TEXT NOT NULL CHECK (verb IN ('confirm', 'split', 'merge', 'undo')),
  sha256       BLOB NOT NULL REFERENCES report (sha256),
  begins       INTEGER NOT NULL,
  ends         INTEGER NOT NULL,
  other_sha256 BLOB REFERENCES report (sha256),
  other_begins INTEGER,
  other_ends   INTEGER,
  why          TEXT,
  who          TEXT NOT NULL CHECK (who <> ''),
  at           INTEGER NOT NULL,
  undoes       INTEGER REFERENCES identity_decision (id)
) STRICT;

-- Figures that count the same thing in the same scope.
CREATE TABLE series (
  id      INTEGER PRIMARY KEY,
  key     TEXT NOT NULL UNIQUE,
  counted TEXT NOT NULL,
  class   TEXT,
  people  TEXT,
  place   TEXT,
  scope   TEXT
) STRICT;
CREATE TABLE series_figure (
  analysis INTEGER NOT NULL,
  figure   INTEGER NOT NULL,
  series   INTEGER NOT NULL REFERENCES series (id) DEFERRABLE INITIALLY DEFERRED,
  at       TEXT,    -- the time that the value holds for, ISO 8601
  revises  INTEGER, -- 1 where the words say that an earlier value rose or fell
  PRIMARY KEY (analysis, figure),
  FOREIGN KEY (analysis, figure) REFERENCES figure (analysis, n) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX series_figure_series ON series_figure (series);

-- How far each follower (copies, identities, series, …) has come: the last analysis that it has taken.
CREATE TABLE progress (
  follower TEXT PRIMARY KEY,
  version  INTEGER NOT NULL,
  analysis INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER report_no_update BEFORE UPDATE ON report BEGIN SELECT RAISE(ABORT, 'reports are immutable'); END;
CREATE TRIGGER report_no_delete BEFORE DELETE ON report BEGIN SELECT RAISE(ABORT, 'reports are immutable'); END;
CREATE TRIGGER report_text_no_update BEFORE UPDATE ON report_text BEGIN SELECT RAISE(ABORT, 'reports are immutable'); END;
CREATE TRIGGER report_text_no_delete BEFORE DELETE ON report_text BEGIN SELECT RAISE(ABORT, 'reports are immutable'); END;
CREATE TRIGGER sighting_no_update BEFORE UPDATE ON sighting BEGIN SELECT RAISE(ABORT, 'sightings are append-only'); END;
CREATE TRIGGER sighting_no_delete BEFORE DELETE ON sighting BEGIN SELECT RAISE(ABORT, 'sightings are append-only'); END;
CREATE TRIGGER review_no_update BEFORE UPDATE ON review BEGIN SELECT RAISE(ABORT, 'reviews are append-only'); END;
CREATE TRIGGER review_no_delete BEFORE DELETE ON review BEGIN SELECT RAISE(ABORT, 'reviews are append-only'); END;
CREATE TRIGGER identity_decision_no_update BEFORE UPDATE ON identity_decision BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
CREATE TRIGGER identity_decision_no_delete BEFORE DELETE ON identity_decision BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
-- REPLACE deletes without the triggers above where recursive_triggers is off.
CREATE TRIGGER report_no_replace BEFORE INSERT ON report WHEN EXISTS (SELECT 1 FROM report WHERE id = NEW.id OR sha256 = NEW.sha256) BEGIN SELECT RAISE(ABORT, 'reports are immutable'); END;
CREATE TRIGGER review_no_replace BEFORE INSERT ON review WHEN EXISTS (SELECT 1 FROM review WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'reviews are append-only'); END;
CREATE TRIGGER identity_decision_no_replace BEFORE INSERT ON identity_decision WHEN EXISTS (SELECT 1 FROM identity_decision WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
