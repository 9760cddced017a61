"""Find a Chromium for the browser tests, or get one: Debian's as root, else Playwright's own.

``chromium()`` is what tests ask for. Run as a script it installs where nothing is found; without
success it fails in CI and warns elsewhere.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium() -> str | None:
    """The path of a Chromium that starts: ``$CHROMIUM``, one on the path, or Playwright's."""
    candidates = [
        os.environ.get("CHROMIUM"),
        *(shutil.which(name) for name in _NAMES),
        _playwrights(),
    ]
    return next((path for path in candidates if path and _starts(path)), None)


def _playwrights() -> str | None:
    try:
        from playwright.sync_api import sync_playwright

        with sync_playwright() as playwright:
            path = playwright.chromium.executable_path
    except Exception:  # not installed, or installed for another system: simply not there
        return None
    return path if Path(path).exists() else None


def _starts(path: str) -> bool:
    try:
        done = subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def install() -> None:
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-q"], env=env, check=False)
        install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium"]
        subprocess.run(install, env=env, check=False)
        if chromium():
            return
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def main() -> int:
    if not chromium():
        install()
    path = chromium()
    if path:
        print(f"Browser for the tests: {path}")
        return 0
    print("No Chromium was found or could be installed; browser tests cannot run.", file=sys.stderr)
    return 1 if os.environ.get("CI") else 0


if __name__ == "__main__":
    sys.exit(main())
