"""The workflows are made once, and stand where guidance does."""

from django.core.management import call_command
from wagtail.models import Page, Task, Workflow, WorkflowPage, WorkflowTask

from knowledge.models import KnowledgeIndexPage
from tests.site.approval.conftest import ADMINISTRATOR, COMMUNICATION


def everything():
    return [
        (model, list(model.objects.order_by("pk").values()))
        for model in (Task, Workflow, WorkflowPage, WorkflowTask)
    ]


def test_a_second_run_changes_nothing(capsys):
    before = everything()

    call_command("make_workflows")

    assert everything() == before


def test_guidance_has_its_workflow_in_both_languages(danish, english):
    for page in (danish("knowledge_topics.art"), english("knowledge_topics.art")):
        names = [task.name for task in page.get_workflow().tasks]
        assert names == ["Faglig godkendelse", "Juridisk godkendelse"]
    assert WorkflowPage.objects.filter(page__in=KnowledgeIndexPage.objects.all()).count() == 2


def test_everything_else_can_be_sent_to_those_who_publish(danish):
    (task,) = danish("projects.politikadet").get_workflow().tasks

    groups = set(task.specific.groups.values_list("name", flat=True))
    assert groups == {COMMUNICATION, ADMINISTRATOR}
    assert Page.get_first_root_node().workflowpage.workflow.name == "Udgivelse"


def test_what_was_taken_away_is_put_back():
    WorkflowPage.objects.all().delete()

    call_command("make_workflows")

    assert WorkflowPage.objects.count() == 3
