"""Forms of claims and of what they rest on."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_login import current_user
from wtforms.fields.choices import Choice as Option

from tracker.cases.models import Case
from tracker.claims import targets
from tracker.claims.load import people_of
from tracker.claims.models import Accusation, Claim, Nature, Stance, Support
from tracker.core.fields import Line, Options, Tick, Words
from tracker.core.forms import Form
from tracker.core.pick_fields import Pick, PickMany
from tracker.officials.models import Official
from tracker.officials.visibility import label_of, offered


class ClaimForm(Form):
    """A claim. `officials`: whom it may accuse or name, taken from the register when not given."""

    summary = Line(
        _l("In short"), required=_l("Say it in one line."), description=_l("One plain sentence, without any source.")
    )
    words = Words(_l("The words"), description=_l("Exactly as written or said. They are shown in quotation marks."))
    voice = Line(_l("Who says it, as written"), description=_l("“A source”, the reporter's own voice, unclear."))
    nature = Options(_l("Fact or judgement"), Nature, default=Nature.FACT)
    accusation = Options(_l("Does it accuse anybody?"), Accusation, default=Accusation.UNMARKED)
    accused = PickMany(_l("Whom it accuses"), description=_l("Each of them must be asked about it before it runs."))
    named = PickMany(_l("Whom it only names"), description=_l("Asking them is good practice, and does not block."))
    main = Tick(_l("A main claim"), default=True, description=_l("It carries the story."))
    note = Words(_l("Note"), description=_l("No names of sources: use the pseudonym."))

    def __init__(self, *args: Any, case: Case | None = None, record: Claim | None = None, **kwargs: Any) -> None:
        super().__init__(*args, record=record, **kwargs)
        case = case or (record.case if record is not None else None)
        chosen = [*record.accused, *record.named] if record else []
        officials = nearest_first(offered(current_user, case), chosen, people_of(case) if case else set())
        for field in (self.accused, self.named):
            field.offer(officials, label_of)


def nearest_first(officials: Sequence[Official], chosen: Sequence[Official], near: Collection[int]) -> list[Official]:
    """The officials already chosen, then those whose ids are `near`, then the rest, each by the order given."""
    return sorted(officials, key=lambda o: 0 if o in chosen else 1 if o.id in near else 2)


class WhyForm(Form):
    """A reason."""

    why = Line(_l("Why"), required=_l("Write why. It stays with the claim."))


class TargetPick(Pick):
    """One of everything a claim of this case can rest on, in groups."""

    def offer_in(self, case: Case) -> None:
        self.groups: dict[str, list[str]] = {}
        items: list[Any] = []
        labels: dict[Any, str] = {}
        for target in targets.TARGETS.values():
            found = target.offered(case)
            self.groups[target.group] = [str(item.uuid) for item in found]
            labels.update((item.uuid, target.label(item)) for item in found)
            items += found
        self.offer(items, lambda item: labels[item.uuid])

    def has_groups(self) -> bool:
        return True

    def iter_groups(self) -> Iterator[tuple[str, list[Option]]]:
        known = {option.value: option for option in self.iter_choices()}
        yield _("Nothing yet"), [known[""]]
        for group, keys in self.groups.items():
            if keys:
                yield _(group), [known[key] for key in keys]


class SupportForm(Form):
    """What a claim rests on: all of it but the target, which stays what it was."""

    stance = Options(_l("It"), Stance, default=Stance.SUPPORTS)
    passage = Words(_l("Passage"), description=_l("The words that carry it."))
    limits = Line(_l("How far it carries"), description=_l("From memory, in part, about another year."))
    hearsay = Tick(_l("Only hearsay"), description=_l("They heard it from others, and did not see it."))
    copy_of = Pick(_l("Says only what this one says"), blank=_l("Nothing else: it stands on its own"))

    def __init__(self, *args: Any, claim: Claim | None = None, record: Support | None = None, **kwargs: Any) -> None:
        super().__init__(*args, record=record, **kwargs)
        claim = claim or (record.claim if record is not None else None)
        others = [s for s in (claim.live_supports if claim else []) if s is not record]
        self.copy_of.offer(others, support_label)


class NewSupportForm(SupportForm):
    """A support with its target, first of all fields."""

    target = TargetPick(_l("What it rests on"), blank=_l("Choose"), required=_l("Choose one thing it rests on."))

    def __init__(self, *args: Any, claim: Claim, **kwargs: Any) -> None:
        super().__init__(*args, claim=claim, **kwargs)
        self.target.offer_in(claim.case)

    def values(self) -> dict[str, Any]:
        values = super().values()
        target = values.pop("target")
        key = targets.kind_of(target) or ""
        return {**values, **({"article_id": target.id} if key == "article" else {key: target})}


def support_label(support: Support) -> str:
    """ "KENANGA", "E1 DPA 2023", the name of an article."""
    target = targets.of(support)
    return target.label(support.target) if target else _("Removed")
