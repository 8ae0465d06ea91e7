"""Answers that were counted by month are kept when days begin to be counted."""

from contextlib import closing
from sqlite3 import connect

from tests.own_process import ON_A_FILE, ask, copy_of_the_database, run

MIGRATE = ["manage.py", "migrate", "--verbosity", "0", "feedback"]


@ON_A_FILE
def test_what_was_counted_by_month_stays_on_its_first_day(tmp_path, danish):
    database = copy_of_the_database(tmp_path / "copy.sqlite3")
    run(database, *MIGRATE, "0001")
    page = danish("articles.R1").pk
    with closing(connect(database)) as writer, writer:
        writer.execute(
            "INSERT INTO feedback_tally (page_id, month, answer, number)"
            f" VALUES ({page}, '2026-10-01', 'wrong', 3)"
        )

    run(database, *MIGRATE)

    rows = ask(database, "SELECT page_id, day, answer, number FROM feedback_tally")
    assert rows == [(page, "2026-10-01", "wrong", 3)]
