"""Stand-in for SGLang 0.5.10: the same command line, log, metrics and HTTP API; no model."""

__version__ = "0.5.10"
