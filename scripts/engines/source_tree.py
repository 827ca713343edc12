"""The modules of an unpacked package as syntax trees: what a name stands for, without running anything."""

import ast
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Module:
    name: str
    body: list
    # What stands at the top of the module: the expression of a constant, a class or a function.
    defined: dict = field(default_factory=dict)
    # Names from elsewhere: (module, name).
    imported: dict = field(default_factory=dict)


class SourceTree:
    def __init__(self, folder: Path):
        self.folder = folder
        self.modules: dict[str, "Module | None"] = {}

    def module(self, name: str) -> "Module | None":
        """A module of the package by its dotted name; None for one of another package."""
        if name not in self.modules:
            self.modules[name] = self._parse(name)
        return self.modules[name]

    def find(self, name: str, module: Module) -> "tuple[ast.AST, Module] | None":
        """The definition of a name that `module` uses, wherever it was imported from."""
        if name in module.defined:
            return module.defined[name], module
        if name not in module.imported:
            return None
        home, original = module.imported[name]
        source = self.module(home)
        return self.find(original, source) if source else None

    def _parse(self, name: str) -> "Module | None":
        path = self.folder.joinpath(*name.split("."))
        file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
        if not file.exists():
            return None
        module = Module(name, ast.parse(file.read_text(encoding="utf-8")).body)
        note_names(module.body, module)
        return module


def note_names(body: list, module: Module) -> None:
    for node in body:
        if isinstance(node, (ast.ClassDef, ast.FunctionDef)):
            module.defined[node.name] = node
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            # The class of the arguments is wrapped under its own name in newer versions; the class itself counts.
            if not isinstance(module.defined.get(node.targets[0].id), ast.ClassDef):
                module.defined[node.targets[0].id] = node.value
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
            module.defined[node.target.id] = node.value
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            for alias in node.names:
                module.imported[alias.asname or alias.name] = (node.module, alias.name)
