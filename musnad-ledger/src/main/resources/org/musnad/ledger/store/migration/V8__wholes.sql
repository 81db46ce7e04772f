-- n of the figure that the words make it a share of: the figure's own part_of, or a smaller one that cannot hold it.
ALTER TABLE figure_count ADD COLUMN whole INTEGER;
