"""Every template compiles, and every template and macro it names exists."""

import sys
from collections.abc import Iterator

from jinja2 import Environment, TemplateSyntaxError, meta, nodes

from tracker.app import create_app

# Nothing is kept: an empty database in memory and a key for this run.
SETTINGS = {"DATABASE_URL": "sqlite://", "INSTANCE_KEY": bytes(32), "DEMO": False}


def parsed(env: Environment, names: list[str], problems: list[str]) -> dict[str, nodes.Template]:
    trees = {}
    for name in names:
        source = env.loader.get_source(env, name)[0] if env.loader else ""
        try:
            env.compile(source, name)
            trees[name] = env.parse(source, name)
        except TemplateSyntaxError as error:
            problems.append(f"{name}:{error.lineno}: {error.message}")
    return trees


def exported(tree: nodes.Template) -> set[str]:
    """What `{% from ... import %}` can take from it: its macros and what it sets at its top."""
    macros = {node.name for node in tree.find_all(nodes.Macro)}
    return macros | {node.name for node in tree.find_all(nodes.Name) if node.ctx == "store"}


def missing(tree: nodes.Template, trees: dict[str, nodes.Template], names: list[str]) -> Iterator[str]:
    yield from (f"{name} does not exist" for name in meta.find_referenced_templates(tree) if name and name not in names)
    for node in tree.find_all(nodes.FromImport):
        target = node.template.value if isinstance(node.template, nodes.Const) else None
        if target in trees:
            wanted = {name[0] if isinstance(name, tuple) else name for name in node.names}
            yield from (f"{target} has no {name}" for name in sorted(wanted - exported(trees[target])))


def main() -> int:
    env = create_app(SETTINGS).jinja_env
    names = [name for name in env.list_templates() if name.endswith((".html", ".txt"))]
    problems: list[str] = []
    trees = parsed(env, names, problems)
    problems += [f"{name}: {problem}" for name, tree in trees.items() for problem in missing(tree, trees, names)]
    for problem in sorted(problems):
        print(problem)
    if not names:
        print("no template was found")
    return 1 if problems or not names else 0


if __name__ == "__main__":
    sys.exit(main())
