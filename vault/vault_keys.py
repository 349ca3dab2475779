"""What an unlocked header gives to the files beside it: the key of each."""

from __future__ import annotations

from dataclasses import dataclass, field

from vault.derivation import MasterKey, chain_key, file_key


@dataclass(frozen=True, slots=True)
class VaultKeys:
    """The master key of one archive and the archive's number; holds no key of a file itself."""

    master: MasterKey = field(repr=False)
    vault_id: bytes
    """16 bytes."""

    def of_file(self, name: str) -> bytes:
        """32 bytes for a file of the archive, such as "archive.db"."""
        return file_key(self.master, self.vault_id, name)

    def of_chain(self) -> bytes:
        """32 bytes for the hash chain."""
        return chain_key(self.master, self.vault_id)
