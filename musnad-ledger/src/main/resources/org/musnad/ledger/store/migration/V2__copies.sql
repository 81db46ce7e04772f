-- What is kept of a text to find its near-copies: see Sketch of org.musnad.ledger.copies.
CREATE TABLE copy_sketch (
  report INTEGER PRIMARY KEY REFERENCES report (id),
  sketch BLOB NOT NULL
) STRICT;

-- Two reports that share their text; report < other.
CREATE TABLE copy_pair (
  report      INTEGER NOT NULL REFERENCES report (id),
  other       INTEGER NOT NULL REFERENCES report (id),
  jaccard     REAL NOT NULL,
  containment REAL NOT NULL,
  PRIMARY KEY (report, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX copy_pair_other ON copy_pair (other);
