"""The fonts of the peers."""

from pathlib import Path

FOLDER = Path("/usr/share/fonts")

# What RehabPress uses; its outlines are of the kind CFF.
INTER = FOLDER / "opentype" / "inter"

# For peers that read TrueType outlines only.
NOTO_REGULAR = FOLDER / "truetype" / "noto" / "NotoSans-Regular.ttf"
NOTO_BOLD = FOLDER / "truetype" / "noto" / "NotoSans-Bold.ttf"
