def promoted_page_ids(words, language):
    return []
