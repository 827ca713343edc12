"""Receipts: small JSON files that say what a volume holds. A receipt is written last, in one move."""

import json
import os
from datetime import datetime, timezone
from pathlib import Path
from typing import Any


def read_receipt(file: Path) -> dict[str, Any] | None:
    """The receipt's content, or None when there is none that can be understood."""
    try:
        receipt = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return receipt if isinstance(receipt, dict) and receipt.get("format") == 1 else None


def write_receipt(file: Path, content: dict[str, Any]) -> dict[str, Any]:
    """Writes beside the place and moves it there, so that a reader never meets half a receipt. Returns what it wrote."""
    receipt = {"format": 1, **content}
    draft = file.with_name(file.name + ".draft")
    draft.write_text(json.dumps(receipt, indent=2) + "\n", encoding="utf-8")
    os.replace(draft, file)
    return receipt


def now_text() -> str:
    """The present moment in UTC, ISO 8601."""
    return datetime.now(timezone.utc).isoformat(timespec="seconds").replace("+00:00", "Z")
