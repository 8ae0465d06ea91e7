from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from tryghed.styleguide.views import style_guide


@hooks.register("register_admin_urls")
def style_guide_address():
    return [path("komponenter/", style_guide, name="style_guide")]


@hooks.register("register_settings_menu_item")
def style_guide_in_menu():
    return MenuItem(_("Style guide"), reverse("style_guide"), icon_name="view", order=900)
