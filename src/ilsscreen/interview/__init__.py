"""The interview: which questions to ask and why, and the kit a panel prints."""
