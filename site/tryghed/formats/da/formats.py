"""Danish as it is written here: no zero before a day or a month."""

SHORT_DATE_FORMAT = "j.n.Y"
