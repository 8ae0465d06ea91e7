from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from tryghed.handbook.views import ChapterView, picture

ABOVE_WAGTAILS_HELP = 10_900


@hooks.register("register_admin_urls")
def addresses_of_the_handbook():
    return [
        path("haandbog/", ChapterView.as_view(), name="handbook"),
        path("haandbog/<slug:name>/", ChapterView.as_view(), name="handbook_chapter"),
        path("haandbog/billeder/<slug:name>.webp", picture, name="handbook_picture"),
    ]


@hooks.register("register_admin_menu_item")
def handbook_in_menu():
    return MenuItem(
        _("Handbook"),
        reverse("handbook"),
        name="handbook",
        icon_name="doc-full-inverse",
        order=ABOVE_WAGTAILS_HELP,
    )
