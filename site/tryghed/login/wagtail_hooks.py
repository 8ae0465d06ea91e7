from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks

from tryghed.login.forms import GroupRuleForm


@hooks.register("register_group_permission_panel")
def rule_of_a_group():
    return GroupRuleForm


@hooks.register("register_account_menu_item")
def lead_to_the_second_step(request):
    return {
        "url": reverse("mfa_index"),
        "label": _("Two-step login"),
        "help_text": _("Set up an app or a key that you log in with besides your password."),
    }
