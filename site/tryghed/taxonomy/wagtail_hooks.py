from wagtail.snippets.models import register_snippet

from tryghed.impact.viewsets import SharedFactViewSet
from tryghed.taxonomy.models import AgeGroup, Audience, Place, Policy, Topic

for vocabulary in (Topic, Audience, AgeGroup, Policy, Place):
    register_snippet(vocabulary, viewset=SharedFactViewSet)
