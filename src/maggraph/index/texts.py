"""IRIs in one block of bytes, in the order of their texts: a number is a place, a place is found by halving."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from maggraph.index.gathered import Flags

Places = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Texts:
    """Sorted texts: `block` has their UTF-8 bytes, `at` where each begins, and where the last ends."""

    block: Flags
    at: Places

    @classmethod
    def of(cls, texts: Sequence[str]) -> "Texts":
        """Pack sorted texts.

        >>> Texts.of(["a", "bc"])[1]
        'bc'
        """
        packed = [text.encode() for text in texts]
        at = np.zeros(len(packed) + 1, np.int64)
        np.cumsum(np.fromiter(map(len, packed), np.int64, len(packed)), out=at[1:])
        return cls(np.frombuffer(b"".join(packed), np.uint8), at)

    def __len__(self) -> int:
        return len(self.at) - 1

    def __getitem__(self, number: int) -> str:
        """Return a text by its number."""
        return self._bytes(number).decode()

    def number(self, text: str) -> int:
        """Return the number of a text, -1 if it is none of these.

        >>> Texts.of(["a", "bc"]).number("bc"), Texts.of(["a", "bc"]).number("b")
        (1, -1)
        """
        wanted = text.encode()
        low, high = 0, len(self)
        while low < high:
            middle = (low + high) // 2
            if self._bytes(middle) < wanted:
                low = middle + 1
            else:
                high = middle
        return low if low < len(self) and self._bytes(low) == wanted else -1

    def _bytes(self, number: int) -> bytes:
        return self.block[self.at[number] : self.at[number + 1]].tobytes()
