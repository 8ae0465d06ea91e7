from knowledge.models.articles import ArticlePage
from knowledge.models.reading import ReadingListPage
from knowledge.models.registers import GlossaryPage, LawPage
from knowledge.models.topics import KnowledgeIndexPage, TopicPage

__all__ = [
    "ArticlePage",
    "GlossaryPage",
    "KnowledgeIndexPage",
    "LawPage",
    "ReadingListPage",
    "TopicPage",
]
