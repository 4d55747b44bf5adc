"""A case as FollowTheMoney entities, one JSON object a line (https://followthemoney.tech).

It has no schema for a claim: a claim is a Note. An amount without both payer and payee is a Note too, as a Payment
needs them.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from tracker.core.types import from_minor
from tracker.exchange.gathering import Taken
from tracker.exchange.shapes import Shapes
from tracker.officials.models import BodyKind, IdentifierSystem, OfficialKind

PUBLIC = frozenset(BodyKind) - {BodyKind.STATE_COMPANY, BodyKind.COMPANY, BodyKind.NGO, BodyKind.PRESS}
COMPANIES = frozenset({BodyKind.STATE_COMPANY, BodyKind.COMPANY})
INDONESIAN = frozenset(IdentifierSystem) - {IdentifierSystem.OTHER}
CONTRACTS = frozenset({"kontrak", "addendum"})
# Of a season or a quarter (2023-33) it can say the year alone.
_DAY = re.compile(r"[12]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?(?=$|[~?%T])|(?=$|[~?%]|-[2-4]\d(?:$|[~?%])))")


def ftm_lines(taken: Taken, language: str) -> bytes:
    """The entities, in the order of the data."""
    made = (entity for entity in _Entities(taken, language).all() if entity is not None)
    return b"".join(json.dumps(entity, ensure_ascii=False, sort_keys=True).encode() + b"\n" for entity in made)


class _Entities:
    def __init__(self, taken: Taken, language: str) -> None:
        self.taken, self.data = taken, taken.data
        self.shapes = Shapes(taken, language)

    def all(self) -> Iterator[dict[str, Any] | None]:
        makers = {
            "officials": self._official,
            "tenures": self._tenure,
            "claims": self._claim,
            "articles": self._article,
            "documents": self._document,
            "events": self._event,
        }
        for part, make in makers.items():
            for row in self.data[part]:
                yield make(row)
        for row in self.data["amounts"]:
            yield from self._amount(row)

    def _id(self, row_id: str | None, more: str = "") -> str:
        return f"telusur-{self.taken.uuids[row_id].hex}{more}" if row_id else ""

    def _entity(self, row: dict[str, Any], schema: str, more: str = "", **properties: Any) -> dict[str, Any]:
        lists = {name: value if isinstance(value, list) else [value] for name, value in properties.items()}
        kept = {name: [str(one) for one in values if one] for name, values in lists.items()}
        given = {name: values for name, values in kept.items() if values}
        return {"id": self._id(row["id"], more), "schema": schema, "properties": given}

    def _hanging(self, part: str, row: dict[str, Any]) -> list[dict[str, Any]]:
        return [one for of, one in self.shapes.children.get(row["id"], ()) if of.name == part]

    def _official(self, row: dict[str, Any]) -> dict[str, Any]:
        numbers = self._hanging("numbers", row)
        known: dict[str, Any] = {
            "name": row["name"],
            "alias": [one["name"] for one in self._hanging("spellings", row)],
            "notes": row["note"],
            # Only a number of an Indonesian register says so; a vendor may be of anywhere.
            "country": "id" if any(one["system"] in INDONESIAN for one in numbers) else "",
        }
        if row["kind"] == OfficialKind.POST:
            return self._entity(row, "Position", **known, organization=self._id(row["body"]))
        tax = [one["value"] for one in numbers if one["system"] in ("npwp", "nitku")]
        registered = [one["value"] for one in numbers if one["system"] in ("nib", "nip", "other")]
        known |= {"taxNumber": tax, "registrationNumber": registered, "address": row["place"]}
        if row["kind"] == OfficialKind.BODY:
            return self._entity(row, _body_schema(row["body_kind"]), **known, parent=self._id(row["body"]))
        if row["kind"] == OfficialKind.GROUP:
            return self._entity(row, "LegalEntity", **known)
        return self._entity(row, "Person", **known, title=row["titles"])

    def _tenure(self, row: dict[str, Any]) -> dict[str, Any]:
        start, end = _days(row["held"])
        sides = {"holder": self._id(row["person"]), "post": self._id(row["post"])}
        return self._entity(row, "Occupancy", **sides, startDate=start, endDate=end, status=row["capacity"])

    def _claim(self, row: dict[str, Any]) -> dict[str, Any]:
        parties = [self._id(one["official"]) for one in self._hanging("parties", row)]
        name = f"C{row['number']} {row['summary']}"
        return self._entity(row, "Note", name=name, description=row["words"], notes=row["note"], entity=parties)

    def _article(self, row: dict[str, Any]) -> dict[str, Any]:
        texts = self._hanging("versions", row)
        text = texts[-1]["text"] if texts else ""
        known: dict[str, Any] = {
            "title": row["title"] or row["outlet"],
            "author": row["byline"],
            "publisher": row["outlet"],
        }
        url = row["address"] if row["address"].startswith(("http://", "https://")) else ""
        published = _days(row["published"])[0]
        known |= {"publisher": row["outlet"], "publishedAt": published, "sourceUrl": url, "bodyText": text}
        return self._entity(row, "Article", **known)

    def _document(self, row: dict[str, Any]) -> dict[str, Any]:
        code = f"E{row['number']}"
        issued = _days(row["issued"])[0]
        return self._entity(row, "Document", fileName=code, title=row["title"], date=issued, notes=row["note"])

    def _event(self, row: dict[str, Any]) -> dict[str, Any]:
        start, end = _days(row["happened"])
        involved = [self._id(one["official"]) for one in self._hanging("event_parties", row)]
        known: dict[str, Any] = {
            "name": row["title"],
            "location": row["place"],
            "notes": row["note"],
            "involved": involved,
        }
        return self._entity(row, "Event", **known, startDate=start, endDate=end)

    def _amount(self, row: dict[str, Any]) -> Iterator[dict[str, Any]]:
        exact = row["low"] if row["low"] is not None and row["low"] == row["high"] and not row["per"] else None
        money: dict[str, Any] = {"currency": row["currency"]}
        if exact is not None:
            money["amount"] = format(from_minor(exact, row["currency"]).normalize(), "f")
        told = {"summary": row["words"], "description": row["note"]}
        year = str(row["fiscal_year"] or "")
        name = row["label"] or row["words"]
        if row["stage"] in CONTRACTS and row["payee"]:
            numbers = [one["value"] for one in self._hanging("codes", row)]
            authority = {"authority": self._id(row["payer"]), "procedureNumber": numbers, "method": row["method"]}
            yield self._entity(row, "Contract", title=name, **money, **told, **authority)
            sides = {"contract": self._id(row["id"]), "supplier": self._id(row["payee"])}
            yield self._entity(row, "ContractAward", "-award", **sides, **money, date=year)
        elif row["payer"] and row["payee"]:
            sides = {"payer": self._id(row["payer"]), "beneficiary": self._id(row["payee"])}
            told |= {"purpose": name, "programme": row["stage"], "date": year}
            yield self._entity(row, "Payment", **sides, **money, **told)
        else:
            named = [self._id(row[side]) for side in ("payer", "payee")]
            yield self._entity(row, "Note", name=name, description=row["words"], notes=row["note"], entity=named)


def _body_schema(kind: str | None) -> str:
    if kind in COMPANIES:
        return "Company"
    return "PublicBody" if kind in PUBLIC else "Organization"


def _days(dated: dict[str, Any] | None) -> tuple[str, str]:
    """The begin and end of an EDTF as far as FollowTheMoney can say them: years (1000 to 2999), months and days."""
    if not dated or not dated["edtf"]:
        return "", ""
    start, slash, end = dated["edtf"].partition("/")
    sides = [match[0] if (match := _DAY.match(side)) else "" for side in (start, end if slash else "")]
    return sides[0], sides[1]
