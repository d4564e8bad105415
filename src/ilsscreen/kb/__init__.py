"""What `ilsscreen kb` does with a knowledge base: check it, show it, describe its files, compare it with another."""
