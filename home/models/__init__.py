from home.models.accessibility import AccessibilityPage
from home.models.contact import ContactPage, PageContact
from home.models.content import ContentPage, SiteMapPage
from home.models.front import HomePage
from home.models.news import NewsIndexPage, NewsPage
from home.models.privacy import PrivacyPage
from home.models.unit import ActivityPage, ContributionPage, UnitPage

__all__ = [
    "AccessibilityPage",
    "ActivityPage",
    "ContactPage",
    "ContentPage",
    "ContributionPage",
    "HomePage",
    "NewsIndexPage",
    "NewsPage",
    "PageContact",
    "PrivacyPage",
    "SiteMapPage",
    "UnitPage",
]
