"""Results -> text. One file a format; a report knows only the model, and judges nothing."""
