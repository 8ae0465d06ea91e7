"""Wagtail's own search, for editors and whoever calls ``Page.objects.search()``: it speaks our keys.

One module an engine, named as Django names the database; settings/engines.py chooses. What visitors
ask does not come here: see finding.py.
"""
