"""English as it is written here: the day before the month."""

DATE_FORMAT = "j F Y"
