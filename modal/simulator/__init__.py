"""A loopback stand-in for Modal: real clients, real lifecycle code, no GPUs."""
