"""Pictures: recognised text, and pages shown as pictures."""
