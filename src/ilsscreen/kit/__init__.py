"""The interview kit: knowledge base (and one assessment) -> Kit -> pages to print."""
