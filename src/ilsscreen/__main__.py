"""``python -m ilsscreen``."""

from ilsscreen.cli import main

if __name__ == "__main__":
    main()
