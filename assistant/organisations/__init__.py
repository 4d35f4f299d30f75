"""Names of employers and schools: whether two of them name one organisation, in any language."""
