"""Talking to pages as a browser without JavaScript does: take the form, fill it, send it."""

from typing import Any

from bs4 import BeautifulSoup, Tag
from flask.testing import FlaskClient
from werkzeug.test import TestResponse


def soup(response: TestResponse) -> BeautifulSoup:
    return BeautifulSoup(response.get_data(as_text=True), "html.parser")


def text(response: TestResponse) -> str:
    """All that the page says, its words parted by single spaces."""
    return " ".join(soup(response).get_text(" ").split())


def form_fields(form: Tag) -> dict[str, Any]:
    """{name: value or list of values} a browser would send for `form` untouched."""
    fields: dict[str, Any] = {}
    for element in form.select("input[name], select[name], textarea[name]"):
        name, value = element["name"], _value(element)
        if value is None:
            continue
        if isinstance(value, list):
            fields.setdefault(name, []).extend(value)
        elif element.get("type") == "checkbox" and name in fields:
            fields[name] = [*(fields[name] if isinstance(fields[name], list) else [fields[name]]), value]
        else:
            fields[name] = value
    return fields


def _value(element: Tag) -> Any:
    if element.name == "textarea":
        return element.text.removeprefix("\r\n").removeprefix("\n")
    if element.name == "select":
        options = element.select("option")
        chosen = [o.get("value", o.text) for o in options if o.has_attr("selected")]
        if element.has_attr("multiple"):
            return chosen
        return chosen[0] if chosen else (options[0].get("value", options[0].text) if options else None)
    if element.get("type") in ("checkbox", "radio") and not element.has_attr("checked"):
        return None
    return element.get("value", "")


def find_form(page: BeautifulSoup, action: str | None = None) -> Tag:
    """The form in <main> posting to an address that contains `action`; without it, the page's own form."""
    for form in page.select("main form"):
        if form.get("method", "").lower() != "post":
            continue
        if (action is None and not form.get("action")) or (action and action in form.get("action", "")):
            return form
    raise AssertionError(f"no form for {action!r} on the page")


def submit(client: FlaskClient, url: str, /, follow: bool = True, **values: Any) -> TestResponse:
    """GETs the page, fills its form with `values`, sends it. The answer, redirects followed."""
    page = client.get(url)
    assert page.status_code == 200, page.status
    fields = {**form_fields(find_form(soup(page))), **values}
    return client.post(url, data={k: v for k, v in fields.items() if v is not None}, follow_redirects=follow)


def press(client: FlaskClient, url: str, action: str, follow: bool = True, **values: Any) -> TestResponse:
    """GETs the page and presses the button whose form posts to an address containing `action`."""
    form = find_form(soup(client.get(url)), action)
    return client.post(form["action"], data={**form_fields(form), **values}, follow_redirects=follow)
