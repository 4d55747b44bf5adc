"""Every form of an expression of time, with what reads it, by the words it can begin with."""

import re
from collections.abc import Callable

from . import date_bare as bare
from . import date_beside as beside
from . import date_days as days
from . import date_feasts as feasts
from . import date_months as months
from . import date_patterns as patterns
from . import date_periods as periods
from . import date_quarters as quarters
from . import date_ranges as ranges
from . import date_relative as relative
from . import date_weekdays as weekdays
from . import date_words as worded
from . import date_years as years
from .date_found import Context, Found
from .openings import beginnings

Handler = Callable[[Context, int, int], Found | None]
# Tried in this order at each place: a longer form stands before the ones it begins with.
FORMS: tuple[tuple[str, Handler], ...] = (
    (patterns.ISO, days.day_named),
    (patterns.DAY_RANGE, ranges.day_range),
    (worded.WORDED_DAY, worded.worded_day),
    (worded.WORDED_MONTH, worded.worded_month),
    (worded.WORDED_YEAR, worded.worded_year),
    (patterns.DAY_LIST, ranges.day_list),
    (patterns.SHORT_RANGE, ranges.day_range),
    (patterns.DAY_OF_MONTH, days.of_month),
    (patterns.NUMERIC, days.day_named),
    (patterns.FULL, days.day_named),
    (patterns.SHORT, days.day_named),
    (bare.DAY_ALONE, bare.day_alone),
    (patterns.WEEK_OF_MONTH, months.week_of_month),
    (patterns.MONTH_RANGE, months.month_range),
    (patterns.MONTH_PAIR, months.month_range),
    (bare.MONTH_COUNTED, bare.month_counted),
    (patterns.MONTH_YEAR, months.month_named),
    (patterns.MONTH_LAST, months.month_last),
    (patterns.FIRST_MONTHS, quarters.first_months),
    (patterns.QUARTER_BESIDE, quarters.beside),
    (patterns.QUARTERS, quarters.quarters),
    (patterns.QUARTER, quarters.quarter),
    (patterns.PART_ALONE, quarters.part_alone),
    (patterns.FISCAL, years.fiscal),
    (patterns.SCHOOL, years.years),
    (patterns.DECADE, years.decade),
    (patterns.YEARS, years.years),
    (patterns.YEAR_PAIR, years.years),
    (relative.WITHIN, relative.within),
    (relative.AGO, relative.ago),
    (relative.LATER, relative.later),
    (periods.LAST_N, periods.last_n),
    (periods.VAGUE, periods.vague),
    (relative.DAY, relative.day),
    (periods.PERIOD, periods.period),
    (weekdays.RANGE, weekdays.spanned),
    (weekdays.RELATIVE, weekdays.relative),
    (feasts.FEAST, feasts.feast),
    (periods.WEEKEND, periods.weekend),
    (weekdays.ALONE, weekdays.alone),
    (beside.FORM, beside.told),
    (patterns.YEAR_NAMED, years.named),
    (patterns.YEAR_ALONE, years.alone),
    (patterns.MONTH_ALONE, months.month_named),
)


def _by_word() -> dict[str, list[tuple[re.Pattern[str], Handler]]]:
    """The forms that each word can begin; under "" those that a number or a bracket can."""
    found: dict[str, list[tuple[re.Pattern[str], Handler]]] = {}
    for source, handler in FORMS:
        form = re.compile(rf"(?<![0-9a-z])(?<![0-9][.,/])(?:{source})")
        for word in beginnings(source):
            found.setdefault(word, []).append((form, handler))
    return found


BY_WORD = _by_word()
