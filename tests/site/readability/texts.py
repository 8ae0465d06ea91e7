"""Text that is easy and text that is hard, and how to put it on a page."""

from tryghed.taxonomy.models import Audience

EASY = "Ring til os. Vi kan tale om det nu. Du er ikke alene om det."
HARD = (
    "Kommunens forebyggelsesmedarbejdere gennemfører systematiske undersøgelser af elevernes fravær, "
    "hvorefter skoleledelsen informerer forældrene om mulighederne for yderligere støtteforanstaltninger, "
    "som familierne kan ansøge om gennem borgerservice."
)


def rewrite(page, *paragraphs, publish=True):
    """Write new paragraphs on a page, as a draft or published; the published page is given back."""
    html = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    page.body = [("text", html)]
    revision = page.save_revision(clean=False)
    if publish:
        revision.publish()
    return revision


def audience(slug, language="da"):
    return Audience.objects.get(slug=slug, locale__language_code=language)
