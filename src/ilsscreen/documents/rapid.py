"""Recognition by the package rapidocr, whose models come with it."""

from __future__ import annotations

import io
from collections.abc import Iterator

import numpy as np
from PIL import Image, ImageOps, ImageSequence
from rapidocr import RapidOCR

from ilsscreen.documents.errors import ReadError
from ilsscreen.documents.sheets import Piece, Sheet


class Rapid:
    """Loads the models once, and recognises one sheet after the other."""

    name = "rapidocr"

    def __init__(self) -> None:
        self._engine = RapidOCR(params={"Global.log_level": "critical", "Global.use_cls": False})

    def sheets(self, picture: bytes, seconds: float) -> list[Sheet]:  # noqa: ARG002  the worker's clock ends it
        """The sheets of a picture file.

        Raises:
            ReadError: the picture cannot be read (``broken``).
        """
        try:
            with Image.open(io.BytesIO(picture)) as image:
                frames = [ImageOps.exif_transpose(frame).convert("RGB") for frame in ImageSequence.Iterator(image)]
        except (OSError, ValueError, Image.DecompressionBombError):
            raise ReadError("broken") from None
        return [self._sheet(frame) for frame in frames]

    def _sheet(self, image: Image.Image) -> Sheet:
        found = self._engine(np.asarray(image)[:, :, ::-1])
        return Sheet(float(image.width), float(image.height), tuple((piece,) for piece in _pieces(found)))


def _pieces(found: object) -> Iterator[Piece]:
    """Whole lines or parts of them with the box that holds each."""
    texts, boxes = getattr(found, "txts", None) or (), getattr(found, "boxes", None)
    for text, box in zip(texts, () if boxes is None else boxes, strict=True):
        across, down = [float(x) for x, _ in box], [float(y) for _, y in box]
        yield Piece(text, min(across), min(down), max(across), max(down))
