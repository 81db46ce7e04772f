-- What is asked of a report's figures, in one piece: see CountedReport of org.musnad.ledger.series. The follower «figures» fills
-- both tables anew.
DROP TABLE figure_count;
CREATE TABLE figure_count (
  analysis INTEGER NOT NULL,
  figure   INTEGER NOT NULL,
  counts   TEXT NOT NULL,
  PRIMARY KEY (analysis, figure),
  FOREIGN KEY (analysis, figure) REFERENCES figure (analysis, n) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX figure_count_class ON figure_count (counts, analysis);

CREATE TABLE figure_report (
  analysis INTEGER PRIMARY KEY REFERENCES analysis (id) ON DELETE CASCADE,
  packed   BLOB NOT NULL
) STRICT;
