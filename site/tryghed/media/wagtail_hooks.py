from django.http import Http404
from wagtail import hooks
from wagtail.models import CollectionViewRestriction


@hooks.register("before_serve_document", order=-1)
def closed_is_not_found(document, request):
    """Wagtail's own check would lead a stranger to a login, and so tell that the file exists."""
    for restriction in document.collection.get_view_restrictions():
        is_password = restriction.restriction_type == CollectionViewRestriction.PASSWORD
        if is_password or not (
            request.user.is_authenticated and restriction.accept_request(request)
        ):
            raise Http404
