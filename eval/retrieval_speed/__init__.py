"""How quickly retrieval answers as a library grows, beside a vector database's own filter."""
