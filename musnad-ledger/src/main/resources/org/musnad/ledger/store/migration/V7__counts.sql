-- Identities and series are found when they are asked for: nothing was ever kept in these.
DROP TABLE series_figure;
DROP TABLE series;
DROP TABLE identity_entity;
DROP TABLE identity;

-- What each figure counts, so that questions on figures of the whole ledger need no text.
-- place: n of an entity. begins, ends: the sentence. trend: 1 rises, 2 falls, 3 an earlier value. chain: outlets, a line each.
CREATE TABLE figure_count (
  analysis INTEGER NOT NULL,
  figure   INTEGER NOT NULL,
  counts   TEXT NOT NULL,
  people   TEXT NOT NULL,
  trend    INTEGER NOT NULL,
  place    INTEGER,
  begins   INTEGER NOT NULL,
  ends     INTEGER NOT NULL,
  chain    TEXT,
  PRIMARY KEY (analysis, figure),
  FOREIGN KEY (analysis, figure) REFERENCES figure (analysis, n) ON DELETE CASCADE,
  FOREIGN KEY (analysis, place) REFERENCES entity (analysis, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX figure_count_class ON figure_count (counts, analysis);
