"""JUnit files as ctest writes them: what a runner of tests leaves and scripts/summarize_tests.py reads."""

import xml.etree.ElementTree as xml


def without_controls(text: str) -> str:
    """XML has no way to write most control characters."""
    return "".join(character if character.isprintable() or character in "\n\t" else "?" for character in text)


def note(element: xml.Element, kind: str, text: str) -> None:
    """Adds what happened, `failure` or `skipped`, with its text; the last line of it is the message."""
    clean = without_controls(text)
    lines = clean.strip().splitlines()
    xml.SubElement(element, kind, message=lines[-1] if lines else "").text = clean


def write(path: str, name: str, elements: list[xml.Element]) -> None:
    root = xml.Element("testsuite", name=name, tests=str(len(elements)))
    root.extend(elements)
    xml.ElementTree(root).write(path, encoding="utf-8", xml_declaration=True)


def read(path: str) -> list[xml.Element]:
    """The tests of a file; raises OSError or xml.ParseError where it is missing or cut."""
    return list(xml.parse(path).getroot().iter("testcase"))
