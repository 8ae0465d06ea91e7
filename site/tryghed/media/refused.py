class Refused(Exception):
    """A document is not taken. The message is a value of Refusal in uploads.py."""
