"""What this site knows of the Danish language: inflection, derivation and compounds."""
