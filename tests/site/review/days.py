"""The day on which the pages of these tests came out."""

PUBLISHED = "2027-01-10 09:00"
