"""What templates ask about alerts."""

from django import template
from django.utils import translation
from wagtail.models import Page

from tryghed.alerts.models import Alert
from tryghed.pages.references import readable_versions

register = template.Library()


@register.simple_tag(takes_context=True)
def get_alerts(context):
    """What must stand above this page now, most urgent first: a list of inputs for components/alert.html.

    One query; one more where an alert links to a page, which is left out when no visitor may meet it.
    """
    page = context.get("page")
    alerts = list(Alert.objects.showing(page if isinstance(page, Page) else None))
    links = readable_versions(alert.link_page for alert in alerts)
    return [_inputs(alert, link) for alert, link in zip(alerts, links, strict=True)]


@register.simple_tag
def alert_inputs(alert):
    """The same inputs of an alert that an editor is writing."""
    return _inputs(alert, readable_versions([alert.link_page])[0])


def _inputs(alert, link):
    reader = translation.get_language()
    language = alert.locale.language_code if alert.locale_id else reader  # a preview has none yet
    return {
        "key": alert.key,
        "kind": alert.kind,
        "kind_label": alert.get_kind_display(),
        "icon": alert.icon,
        "heading": alert.heading,
        "text": alert.text,
        "language": "" if language == reader else language,
        "link_title": link.teaser.title if link else "",
        "link_url": link.url if link else "",
    }
