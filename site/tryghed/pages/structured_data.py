"""What a page says about itself to machines: JSON-LD in the words of schema.org."""


def organization(settings, url):
    """The sender as schema.org's GovernmentOrganization (a dict), or None when none is set."""
    if not settings.unit:
        return None
    data = {"@type": "GovernmentOrganization", "name": settings.unit.name, "url": url}
    if settings.municipality:
        data["parentOrganization"] = {
            "@type": "GovernmentOrganization",
            "name": settings.municipality.name,
        }
    return data


def breadcrumb_list(crumbs):
    """The way to a page as schema.org's BreadcrumbList. In: [(title, absolute address)]."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": title, "item": url}
            for position, (title, url) in enumerate(crumbs, start=1)
        ],
    }


def article(page, publisher):
    """A page of guidance or news as schema.org's Article."""
    data = {
        "@type": "Article",
        "headline": page.title,
        "description": page.summary,
        "inLanguage": page.locale.language_code,
        "url": page.full_url,
    }
    if page.first_published_at:
        data["datePublished"] = page.first_published_at.isoformat()
    if page.last_published_at:
        data["dateModified"] = page.last_published_at.isoformat()
    return data | ({"publisher": publisher} if publisher else {})
