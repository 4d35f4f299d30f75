"""Word processors: .docx, .doc, RTF and OpenDocument."""
