"""What Mozilla's HTTP Observatory would say of an answer: its weights, and how it comes to a verdict.

Source: https://github.com/mdn/mdn-http-observatory, src/grader/charts.js (SCORE_TABLE) and
src/analyzer/tests/, as of November 2026. Verdicts that only an answer over the open network can have
(certificates, the preload list) are left out, and so are their points.
"""

from urllib.parse import urlsplit

import html5lib

START = 100
LEAST_FOR_EXTRA_CREDIT = 90  # MINIMUM_SCORE_FOR_EXTRA_CREDIT: below it, only what is lost counts
SIX_MONTHS = 15_768_000  # seconds
WEIGHTS = {
    "csp-implemented-with-no-unsafe-default-src-none": 10,
    "csp-implemented-with-no-unsafe": 5,
    "csp-implemented-with-unsafe-inline-in-style-src-only": 0,
    "csp-implemented-with-insecure-scheme-in-passive-content-only": -10,
    "csp-implemented-with-unsafe-eval": -10,
    "csp-implemented-with-unsafe-inline": -20,
    "csp-implemented-with-insecure-scheme": -20,
    "csp-not-implemented": -25,
    "cookies-secure-with-httponly-sessions-and-samesite": 5,
    "cookies-not-found": 0,
    "cookies-without-secure-flag": -20,
    "cookies-samesite-flag-invalid": -20,
    "cookies-session-without-httponly-flag": -30,
    "cross-origin-resource-sharing-not-implemented": 0,
    "cross-origin-resource-sharing-implemented-with-public-access": 0,
    "cross-origin-resource-sharing-implemented-with-universal-access": -50,
    "cross-origin-resource-policy-implemented-with-same-origin": 10,
    "cross-origin-resource-policy-not-implemented": 0,
    "referrer-policy-private": 5,
    "referrer-policy-not-implemented": 0,
    "referrer-policy-unsafe": -5,
    "hsts-implemented-max-age-at-least-six-months": 0,
    "hsts-implemented-max-age-less-than-six-months": -10,
    "hsts-not-implemented": -20,
    "sri-not-implemented-but-all-scripts-loaded-from-secure-origin": 0,
    "sri-not-implemented-and-external-scripts-not-loaded-securely": -50,
    "x-content-type-options-nosniff": 0,
    "x-content-type-options-not-implemented": -5,
    "x-frame-options-implemented-via-csp": 5,
    "x-frame-options-sameorigin-or-deny": 0,
    "x-frame-options-not-implemented": -20,
}
BROAD = {"ftp:", "http:", "https:", "*", "http://*", "http://*.*", "https://*", "https://*.*"}
BROAD_OR_INLINE = BROAD | {"'unsafe-inline'", "data:"}
PRIVATE = {"no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"}


def score(response, host):
    """The points of an answer that came from a host over HTTPS."""
    points = [WEIGHTS[verdict] for verdict in verdicts(response, host)]
    lost = START + sum(each for each in points if each < 0)
    return lost + sum(each for each in points if each > 0 and lost >= LEAST_FOR_EXTRA_CREDIT)


def verdicts(response, host):
    """One verdict of each of the Observatory's tests, as WEIGHTS names them."""
    policy = policy_of(response)
    return [
        _of_policy(policy),
        _of_cookies(response.cookies.values()),
        _of_sharing(response),
        _of_embedding(response),
        _of_referrer(response),
        _of_transport(response),
        _of_scripts(response, host),
        _of_type(response),
        _of_frames(response, policy),
    ]


def policy_of(response):
    """The Content-Security-Policy of an answer: {directive: its sources}."""
    parts = response.get("Content-Security-Policy", "").split(";")
    return {words[0]: set(words[1:]) for words in map(str.split, parts) if words}


def _of_policy(policy):
    if not policy:
        return "csp-not-implemented"
    scripts, styles, objects = (
        policy.get(name, policy.get("default-src", {"*"}))
        for name in ("script-src", "style-src", "object-src")
    )
    kind = "no-unsafe"
    if scripts & BROAD_OR_INLINE or objects & BROAD:
        kind = "unsafe-inline"
    elif any(each.startswith(("http:", "ftp:")) for sources in policy.values() for each in sources):
        kind = "insecure-scheme"
    elif "'unsafe-eval'" in scripts | styles:
        kind = "unsafe-eval"
    elif styles & BROAD_OR_INLINE:
        kind = "unsafe-inline-in-style-src-only"
    elif policy.get("default-src") == {"'none'"}:
        kind = "no-unsafe-default-src-none"
    return f"csp-implemented-with-{kind}"


def _of_cookies(cookies):
    if not cookies:
        return "cookies-not-found"
    if not all(each["secure"] for each in cookies):
        return "cookies-without-secure-flag"
    if not all(each["httponly"] for each in cookies if "sess" in each.key):
        return "cookies-session-without-httponly-flag"
    if not all(each["samesite"] in ("Lax", "Strict") for each in cookies):
        return "cookies-samesite-flag-invalid"
    return "cookies-secure-with-httponly-sessions-and-samesite"


def _of_sharing(response):
    origin = response.get("Access-Control-Allow-Origin")
    kinds = {None: "not-implemented", "*": "implemented-with-public-access"}
    kind = kinds.get(origin, "implemented-with-universal-access")
    return f"cross-origin-resource-sharing-{kind}"


def _of_embedding(response):
    is_closed = response.get("Cross-Origin-Resource-Policy") == "same-origin"
    kind = "implemented-with-same-origin" if is_closed else "not-implemented"
    return f"cross-origin-resource-policy-{kind}"


def _of_referrer(response):
    policy = response.get("Referrer-Policy")
    kind = "private" if policy in PRIVATE else "unsafe" if policy else "not-implemented"
    return f"referrer-policy-{kind}"


def _of_transport(response):
    header = response.get("Strict-Transport-Security", "")
    ages = [int(each.split("=")[1]) for each in header.split("; ") if each.startswith("max-age=")]
    if not ages:
        return "hsts-not-implemented"
    kind = "at-least" if ages[0] >= SIX_MONTHS else "less-than"
    return f"hsts-implemented-max-age-{kind}-six-months"


def _of_scripts(response, host):
    is_foreign = False
    if response.get("Content-Type", "").startswith("text/html") and response.content:
        scripts = html5lib.parse(response.content, namespaceHTMLElements=False).iter("script")
        is_foreign = any(
            urlsplit(each.get("src") or "").netloc not in ("", host) for each in scripts
        )
    return (
        "sri-not-implemented-and-external-scripts-not-loaded-securely"
        if is_foreign
        else "sri-not-implemented-but-all-scripts-loaded-from-secure-origin"
    )


def _of_type(response):
    is_fixed = response.get("X-Content-Type-Options") == "nosniff"
    return f"x-content-type-options-{'nosniff' if is_fixed else 'not-implemented'}"


def _of_frames(response, policy):
    if policy.get("frame-ancestors", BROAD).isdisjoint(BROAD):
        return "x-frame-options-implemented-via-csp"
    is_closed = response.get("X-Frame-Options") in ("DENY", "SAMEORIGIN")
    return f"x-frame-options-{'sameorigin-or-deny' if is_closed else 'not-implemented'}"
