"""How much a function has to do."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Load:
    """Inputs that wait for a container, and inputs that run in one."""

    waiting: int
    running: int
