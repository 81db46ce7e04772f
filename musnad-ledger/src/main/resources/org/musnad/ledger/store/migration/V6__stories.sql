-- What a report is about: see Features of org.musnad.ledger.stories.
CREATE TABLE story_feature (
  report   INTEGER PRIMARY KEY REFERENCES report (id),
  features BLOB NOT NULL
) STRICT;
