from tryghed.search.models.counts import SearchCount
from tryghed.search.models.documents import SearchDocument, SearchText
from tryghed.search.models.promotions import PromotedPage, Promotion
from tryghed.search.models.synonyms import Direction, Synonym
from tryghed.search.models.to_index import PageToIndex
from tryghed.search.models.words import SearchKey, SearchVocabulary, SearchWord

__all__ = [
    "Direction",
    "PageToIndex",
    "PromotedPage",
    "Promotion",
    "SearchCount",
    "SearchDocument",
    "SearchKey",
    "SearchText",
    "SearchVocabulary",
    "SearchWord",
    "Synonym",
]
