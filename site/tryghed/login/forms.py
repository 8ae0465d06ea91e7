from allauth.account import forms as allauth_forms
from django import forms
from django.template.loader import render_to_string

from tryghed.login.models import GroupRule


class ResetPasswordForm(allauth_forms.ResetPasswordForm):
    """A new password by mail, for those who have one: not a second road around the provider."""

    def clean_email(self):
        email = super().clean_email()
        self.users = [user for user in self.users if user.has_usable_password()]
        return email


class GroupRuleForm(forms.ModelForm):
    """The part of a group's form in the editor that says how its people log in."""

    class Meta:
        model = GroupRule
        fields = ["takes_second_step"]

    def __init__(self, data=None, files=None, instance=None):
        self.group = instance
        is_saved = instance is not None and instance.pk is not None
        rule = GroupRule.objects.filter(group=instance).first() if is_saved else None
        super().__init__(data, files, instance=rule, prefix="login_rule")

    def save(self, commit=True):
        self.instance.group = self.group
        return super().save(commit)

    def as_admin_panel(self):
        return render_to_string("login/group_rule_panel.html", {"form": self})
