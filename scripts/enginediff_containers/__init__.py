"""Obtains, starts, checks and stops the real database servers that enginediff runs against."""
