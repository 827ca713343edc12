"""Object ids in Modal's shape: a two-letter prefix and 22 alphanumerics."""

import secrets
import string

ALPHABET = string.ascii_letters + string.digits
SUFFIX_LENGTH = 22


def new_id(prefix: str) -> str:
    return prefix + "-" + "".join(secrets.choice(ALPHABET) for _ in range(SUFFIX_LENGTH))
