"""Reads resumes as a hiring librarian would, and shows the lines that prove it."""

__version__ = "0.1.0"
