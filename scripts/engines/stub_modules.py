"""Lets a package be imported without what it depends on: a missing module becomes one that agrees to anything."""

import importlib.abc
import importlib.machinery
import sys
from abc import ABCMeta
from types import ModuleType


class Anything(ABCMeta):
    """A class whose attributes, calls, items and comparisons are there, whatever is asked."""

    def __getattr__(cls, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return anything(name)

    def __call__(cls, *args, **kwargs):
        # A bare decorator gives back what it decorates.
        if len(args) == 1 and not kwargs and callable(args[0]) and not isinstance(args[0], Anything):
            return args[0]
        return anything(cls.__name__)

    def __iter__(cls):
        return iter(())

    def __len__(cls):
        return 0

    def __bool__(cls):
        return False

    def __int__(cls):
        return 0

    def __float__(cls):
        return 0.0

    def __index__(cls):
        return 0

    def __contains__(cls, item):
        return False

    def __enter__(cls):
        return cls

    def __exit__(cls, *error):
        return False

    def __hash__(cls):
        return id(cls)

    def _same(cls, *others):
        return anything(cls.__name__)

    def _never(cls, other):
        return False

    __getitem__ = __or__ = __ror__ = __and__ = __add__ = __radd__ = __sub__ = __rsub__ = _same
    __mul__ = __rmul__ = __truediv__ = __floordiv__ = __pow__ = __neg__ = _same
    __lt__ = __le__ = __gt__ = __ge__ = _never


def anything(name):
    return Anything(name, (), {"__init_subclass__": classmethod(lambda cls, **kwargs: None)})


def is_stub(value):
    return isinstance(value, (Anything, StubModule))


class StubModule(ModuleType):
    __path__: list = []
    __version__ = "0.0.0"

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return anything(name)


class StubFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Of `package` only the modules named `real` are loaded; the rest of it, and what nobody else finds, agrees."""

    def __init__(self, folder, package, real):
        self.folder = folder
        self.package = package
        self.real = real

    def find_spec(self, name, path=None, target=None):
        parts = name.split(".")
        if parts[0] == self.package and self._is_real(name):
            return importlib.machinery.PathFinder.find_spec(name, [str(self.folder.joinpath(*parts[:-1]))])
        if parts[0] != self.package and parts[0] in sys.stdlib_module_names:
            return None
        return importlib.machinery.ModuleSpec(name, self, is_package=True)

    def create_module(self, spec):
        return StubModule(spec.name)

    def exec_module(self, module):
        pass

    def _is_real(self, name):
        return any(name == real or name.startswith(f"{real}.") for real in self.real)
