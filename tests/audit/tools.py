"""The Nu HTML checker and Lighthouse: fetched from npm into a folder outside the repository."""

import json
import os
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

from tests.browser.find_chromium import find, flags

FOLDER = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "tryghed-audit"
PACKAGES = ["lighthouse@12.8.2", "vnu-jar@26.9.27"]  # Lighthouse 13 needs Node 22
ATTEMPTS = 3  # on a busy machine the browser may answer too late
CATEGORIES = ["performance", "accessibility", "best-practices", "seo"]


def install():
    """Put the tools into FOLDER. Exits when Node or Java is missing."""
    missing = [program for program in ("node", "npm", "java") if not shutil.which(program)]
    if missing:
        sys.exit(f"make audit needs Node and Java, and cannot find: {', '.join(missing)}.")
    print(f"Installing {' and '.join(PACKAGES)} into {FOLDER} ...", flush=True)
    quiet = ["--silent", "--no-audit", "--no-fund", "--ignore-scripts"]
    FOLDER.mkdir(parents=True, exist_ok=True)
    subprocess.run(["npm", "install", *quiet, "--prefix", FOLDER, *PACKAGES], check=True)


def check_html(files):
    """What the Nu HTML checker says about some files: {file: ["error, line 3: …", …]}."""
    jar = FOLDER / "node_modules/vnu-jar/build/dist/vnu.jar"
    command = ["java", "-jar", jar, "--format", "json", "--exit-zero-always", "--stdout", *files]
    answer = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    said = {file: [] for file in files}
    for message in json.loads(answer)["messages"]:
        file = Path(message["url"].removeprefix("file:"))
        kind = message.get("subType", message["type"])
        text = f"{kind}, line {message.get('lastLine', '?')}: {message['message']}"
        said[file].append(f"{text}\n      {message.get('extract', '').strip()}")
    return said


def lighthouse(url, *, runs=1):
    """Points of an address in each of CATEGORIES (the median of some runs), and what cost points."""
    reports = [_report(url) for _ in range(runs)]
    points = {
        name: statistics.median(report["categories"][name]["score"] for report in reports) * 100
        for name in CATEGORIES
    }
    return points, _complaints(reports[-1])


def _report(url):
    script = FOLDER / "node_modules/lighthouse/cli/index.js"
    chromium = " ".join(["--headless=new", *flags()])
    asked = [
        "--output=json",
        "--quiet",
        "--no-enable-error-reporting",
        f"--chrome-flags={chromium}",
    ]
    asked.append(f"--only-categories={','.join(CATEGORIES)}")
    command = ["node", script, url, *asked]
    environment = os.environ | {"CHROME_PATH": find()}
    for attempt in range(1, ATTEMPTS + 1):
        done = subprocess.run(command, check=False, capture_output=True, text=True, env=environment)
        if not done.returncode:
            return json.loads(done.stdout)
        why = (done.stderr.strip() or "no reason given").splitlines()[-1]
        print(f"  Lighthouse gave up on {url}, attempt {attempt}: {why}", flush=True)
    sys.exit(f"Lighthouse cannot read {url}; a busy machine is the usual reason.")


def _complaints(report):
    """Every audit that took points: {"image-alt: Image elements have [alt] attributes", …}."""
    weighed = {
        each["id"]
        for category in report["categories"].values()
        for each in category["auditRefs"]
        if each["weight"]
    }
    return {
        f"{name}: {audit['title']} {audit.get('displayValue', '')}".strip()
        for name, audit in report["audits"].items()
        if name in weighed and audit["score"] is not None and audit["score"] < 0.9
    }
