"""What the content set says under Settings, once: what staff change there later is left alone."""

from tryghed.demo import content
from tryghed.pages.models import FooterLink, SiteSettings
from tryghed.readability.models import AudienceTarget, ReadabilitySettings


def fill_settings(site, find):
    """Fill in the settings of a new site. In: the site; find(key of an item) gives the Danish object."""
    raw = content.read("site.yaml")
    _fill_sender(SiteSettings.for_site(site), raw, find)
    _fill_targets(ReadabilitySettings.for_site(site), raw["readability"], find)


def _fill_sender(settings, raw, find):
    for name in ("municipality", "unit", "contact"):
        setattr(settings, name, find(raw[name]))
    settings.urgent_page = find(raw["urgent"])
    settings.footer_links = [
        FooterLink(target=find(key), sort_order=number) for number, key in enumerate(raw["footer"])
    ]
    settings.save()


def _fill_targets(settings, raw, find):
    settings.audience_targets = [
        AudienceTarget(audience=find(key), target=target, sort_order=number)
        for number, (key, target) in enumerate(raw.items())
    ]
    settings.save()
