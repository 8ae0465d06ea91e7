"""Before a shared fact is saved or deleted, its editor sees the pages that change, and says yes once."""

from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.snippets.views.snippets import DeleteView, EditView

from tryghed.impact.lines import impact_on
from tryghed.impact.notes import Note, tell_responsible
from tryghed.impact.showing import (
    in_the_way_of_deleting,
    pages_changed_by_deleting,
    pages_changed_by_saving,
    shown_elsewhere,
    versions_of,
)

CONFIRMED, TELL, BACK = "impact-confirmed", "impact-tell", "impact-back"
STOPPED = _("It cannot be deleted while something depends on it. Nothing has been changed.")
NOT_TYPED = {CONFIRMED, TELL, BACK, "csrfmiddlewaretoken"}


def typed(request):
    """[(name, value)] of all that a form has sent, to be sent once more."""
    return [
        (name, value)
        for name, values in request.POST.lists()
        if name not in NOT_TYPED
        for value in values
    ]


def ask(request, fact, impact, **context):
    """The screen between a form and its saving: what changes, and all that was typed, kept in it."""
    context |= {
        "fact": fact,
        "kind": fact._meta.verbose_name,
        "impact": impact,
        "typed": typed(request),
        "names": {"confirmed": CONFIRMED, "tell": TELL, "back": BACK},
    }
    return TemplateResponse(request, "impact/confirm_saving.html", context)


def tell_if_wished(request, note, ids):
    """Send the note where the box is ticked, and say to how many."""
    if TELL not in request.POST:
        return
    number = tell_responsible(note, ids, request.user)
    if number:
        text = ngettext(
            "A note goes to %(number)s person.", "A note goes to %(number)s persons.", number
        )
        messages.success(request, text % {"number": number})
    else:
        messages.warning(
            request,
            gettext(
                "No note was sent: nobody else answers for these pages, or they have no e-mail address."
            ),
        )


def impact_of_saving(fact, changed, user):
    """An Impact; empty where no page meets the change. In: names of the changed fields."""
    pages = pages_changed_by_saving(fact, changed)
    elsewhere = shown_elsewhere(fact, versions_of(fact)) if changed else []
    return impact_on(pages, elsewhere, user)


class SharedFactEditView(EditView):
    """Saves at once what no page shows; else asks first. Nothing that was typed is lost on the way."""

    def post(self, request, *args, **kwargs):
        if BACK in request.POST:
            self.form = self.get_form()
            return self.render_to_response(self.get_context_data())
        return super().post(request, *args, **kwargs)

    def form_valid(self, form):
        impact = impact_of_saving(form.instance, form.changed_data, self.request.user)
        if impact and CONFIRMED not in self.request.POST:
            return ask(
                self.request,
                form.instance,
                impact,
                header_title=self.get_header_title(),
                breadcrumbs_items=self.get_breadcrumbs_items(),
                header_icon=self.header_icon,
                can_go_back=True,
            )
        response = super().form_valid(form)
        tell_if_wished(self.request, Note.about(self.object), impact.ids)
        return response


class SharedFactDeleteView(DeleteView):
    """Names the pages that lose something, and what must let go of the fact before it can be deleted."""

    def get_template_names(self):
        return ["impact/confirm_delete.html"]

    def form_valid(self, form):
        if self.usage.is_protected or in_the_way_of_deleting(self.object):
            messages.error(self.request, STOPPED)
            return HttpResponseRedirect(self.get_delete_url())
        ids, note = pages_changed_by_deleting(self.object), Note.about(self.object, is_deleted=True)
        response = super().form_valid(form)
        tell_if_wished(self.request, note, ids)
        return response

    def get_context_data(self, **kwargs):
        pages = pages_changed_by_deleting(self.object)
        elsewhere = shown_elsewhere(self.object, [self.object.pk])
        blocking = in_the_way_of_deleting(self.object)
        return super().get_context_data(**kwargs) | {
            "impact": impact_on(pages, elsewhere, self.request.user),
            "is_protected": bool(blocking) or self.usage.is_protected,
            "blocking": impact_on(set(), blocking, self.request.user).elsewhere,
            "kind": self.object._meta.verbose_name,
            "names": {"tell": TELL},
        }
