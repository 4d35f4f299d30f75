"""The chat window. Product logic lives in `assistant` and `ingest`; here it is only shown."""
