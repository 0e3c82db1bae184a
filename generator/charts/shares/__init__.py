"""Charts of shares, for large datasets."""
