"""Writes containers/compose.yaml out of the catalogue: the official images, for people who start them by hand."""

import json

from .catalogue import Catalogue, Target

_HEADER = """\
# Made from containers/targets.json by `scripts/engines.py compose`; a test checks that it is current.
# The official images with the settings that scripts/engines.py gives them, on fixed loopback ports:
#   ENGINEDIFF_PASSWORD=... docker compose -f containers/compose.yaml up -d --wait postgres-18
#   enginediff run cases/ --target postgres-18=postgresql://enginediff:...@127.0.0.1:21018/postgres
"""
_PASSWORD = "${ENGINEDIFF_PASSWORD:?choose a password}"


def compose_text(catalogue: Catalogue) -> str:
    services = {target.name: _service(target) for target in catalogue.targets.values() if target.official}
    return _HEADER + "\n".join(_lines({"name": "enginediff", "services": services}, "")) + "\n"


def port_by_hand(target: Target) -> int:
    """A fixed port that tells the target: 21 and its version's digits, PostgreSQL 18 is 21018, MySQL 8.4 is 21084."""
    digits = "".join(character for character in target.version if character.isdigit())
    return 21000 + int(digits) if len(digits) < 4 else 20000 + int(digits)


def _service(target: Target) -> dict:
    service = {
        "image": target.official["image"],
        "environment": target.environment_with(_PASSWORD),
        "command": list(target.command),
        "ports": [f"127.0.0.1:{port_by_hand(target)}:{target.port}"],
        "tmpfs": target.official["tmpfs"],
        "healthcheck": {"test": ["CMD-SHELL", target.health], "interval": "2s", "retries": 60},
    }
    if "--shm-size" in target.run_options:
        service["shm_size"] = target.run_options[target.run_options.index("--shm-size") + 1]
    mounts = target.official.get("mounts", {})
    if mounts:
        service["volumes"] = [f"./{source}:{destination}:ro" for source, destination in mounts.items()]
    return service


def _lines(value: dict, indent: str):
    """YAML's block form of nested mappings; every scalar is written as JSON, which YAML reads."""
    for key, item in value.items():
        if isinstance(item, dict):
            yield f"{indent}{key}:"
            yield from _lines(item, indent + "  ")
        elif isinstance(item, list) and len(item) > 2:
            yield f"{indent}{key}:"
            yield from (f"{indent}  - {json.dumps(element)}" for element in item)
        else:
            yield f"{indent}{key}: {json.dumps(item)}"
