"""Opening a ZIP (and an XLSX, which is one) that somebody handed in: nothing is unfolded before it is known how far."""

import zipfile
from io import BytesIO

from tracker.core.i18n import N_, Problem
from tracker.exchange.limits import MOST_PARTS, MOST_RATIO, MOST_UNFOLDED

# Below this even a blank page squeezes better than any ratio allows.
SMALL = 1_000_000


def opened(data: bytes, field: str) -> zipfile.ZipFile:
    """The archive, looked at and found harmless. Raises Problem beside `field` for one that is cut or too large, is
    locked, or has names that lead out of it."""
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError):
        raise Problem(N_("This file is cut short or damaged. Fetch it again."), field=field) from None
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNFOLDED:
        raise Problem(N_("This file unfolds to more than 60 MB. Nothing of it was read."), field=field)
    for part in parts:
        _check(part, field)
    if len({part.filename for part in parts}) < len(parts):
        raise Problem(N_("This file holds two parts of one name. Nothing of it was read."), field=field)
    return archive


def _check(part: zipfile.ZipInfo, field: str) -> None:
    if part.file_size > SMALL and part.file_size > MOST_RATIO * max(part.compress_size, 1):
        raise Problem(N_("This file unfolds to far more than it is. Nothing of it was read."), field=field)
    if part.flag_bits & 0x1:
        raise Problem(N_("This file is locked with a password. Save it without one."), field=field)
    names = part.filename.replace("\\", "/").split("/")
    if ".." in names or part.filename.startswith(("/", "\\")) or ":" in names[0]:
        raise Problem(N_("This file has parts whose names lead out of it. Nothing of it was read."), field=field)


def part_of(archive: zipfile.ZipFile, name: str, field: str) -> bytes:
    """One part, whole. Raises Problem when it is not there or does not unfold to what it says it is."""
    try:
        return archive.read(name)
    except KeyError:
        raise Problem(N_("This file has no %(part)s."), field=field, part=name) from None
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError, RuntimeError):
        raise Problem(N_("This file is cut short or damaged. Fetch it again."), field=field) from None
    except Exception as problem:
        # What the decompressors raise has no common name: zlib.error, lzma.LZMAError.
        if type(problem).__module__ in ("zlib", "lzma", "_lzma", "bz2"):
            raise Problem(N_("This file is cut short or damaged. Fetch it again."), field=field) from None
        raise
