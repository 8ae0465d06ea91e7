"""What goes into a table that somebody opens in a spreadsheet."""


def as_text(value):
    """A cell that no spreadsheet takes for a formula: people can type =1+1 as a title, too."""
    return f"'{value}" if str(value).startswith(("=", "+", "-", "@")) else value
