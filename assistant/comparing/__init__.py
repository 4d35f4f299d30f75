"""Several people side by side, and which of them has more or less of something."""
