"""Every word that a person reads in a document or on a page, by language; English is the source."""
