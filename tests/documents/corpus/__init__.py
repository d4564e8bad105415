"""Documents of known reading order, made by several programs from one description each."""
