from projects.models.focus_areas import FocusAreaPage
from projects.models.index import ProjectIndexPage
from projects.models.projects import ProjectPage

__all__ = ["FocusAreaPage", "ProjectIndexPage", "ProjectPage"]
