from knowledge.models.articles import ArticlePage
from knowledge.models.topics import KnowledgeIndexPage, TopicPage

__all__ = ["ArticlePage", "KnowledgeIndexPage", "TopicPage"]
