"""Settings from files: defaults for the options of each command, with where each comes from.

A later layer wins: the user's file in the configuration folder, the project's file in the folder one stands in, the
file of --config. The environment (``ILSSCREEN_SCAN_FORMAT``) wins over all files, and the command line over everything.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ilsscreen.cli.exits import CommandError

if TYPE_CHECKING:
    import click

PROJECT_FILE = ".ilsscreen.toml"
USER_FILE = "config.toml"
ENVIRONMENT = "ILSSCREEN"
_NEVER = frozenset({"help", "config", "version", "output"})


@dataclass(frozen=True, slots=True)
class Setting:
    """A default for one option of one command, as a file gives it."""

    command: str
    option: str
    value: Any
    origin: str


def read_settings(root: click.Command, given: Path | None) -> list[Setting]:
    """Every setting of every file and of the environment, a later one after those that it replaces.

    Raises:
        CommandError: a file cannot be read, or holds something that is no option.
    """
    options = dict(_options(root))
    of_files = [setting for path in _files(given) for setting in _of_file(path, options)]
    return [*of_files, *_environment(options)]


def defaults(settings: list[Setting], root: click.Command) -> dict[str, Any]:
    """The settings in the form in which click takes defaults: by command, by parameter."""
    options = dict(_options(root))
    found: dict[str, Any] = {}
    for setting in settings:
        *above, name = setting.command.split()
        place = found
        for part in (*above, name):
            place = place.setdefault(part, {})
        place[str(options[setting.command][setting.option].name)] = setting.value
    return found


def user_file() -> Path:
    """The user's own settings, in the configuration folder of the platform."""
    from platformdirs import user_config_path

    return user_config_path("ilsscreen", appauthor=False) / USER_FILE


def commands(root: click.Command, above: str = "") -> Iterator[tuple[str, click.Command]]:
    """Every command with its name, those of groups as well ("kb check")."""
    for name, command in getattr(root, "commands", {}).items():
        full = f"{above} {name}".strip()
        if hasattr(command, "commands"):
            yield from commands(command, full)
        else:
            yield full, command


def variable(command: str, option: str) -> str:
    """The variable that sets an option: ILSSCREEN_SCAN_MIN_LEVEL."""
    return "_".join((ENVIRONMENT, *command.split(), option)).replace("-", "_").upper()


def _options(root: click.Command) -> Iterator[tuple[str, dict[str, click.Parameter]]]:
    """For each command, its options by their long names without dashes."""
    for name, command in commands(root):
        yield name, {long: parameter for parameter in command.params for long in _long(parameter)}


def _long(parameter: click.Parameter) -> Iterator[str]:
    for option in parameter.opts:
        if option.startswith("--") and option[2:] not in _NEVER:
            yield option[2:]


def _files(given: Path | None) -> Iterator[Path]:
    yield from (path for path in (user_file(), Path(PROJECT_FILE)) if path.is_file())
    if given is not None:
        yield given


def _of_file(path: Path, options: Mapping[str, Mapping[str, click.Parameter]]) -> Iterator[Setting]:
    for key, value in _toml(path).items():
        if isinstance(value, dict):
            for command, inner in _tables(key, value, path, options):
                yield from _of_command(command, inner, path, options)
        else:
            takers = [command for command, known in options.items() if key in known]
            if not takers:
                raise _unknown(path, key, {name for known in options.values() for name in known} | set(options))
            for command in takers:
                yield _setting(command, key, value, path, options)


def _tables(
    key: str, value: dict[str, Any], path: Path, options: Mapping[str, Mapping[str, click.Parameter]]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """A table is a command, or a group of them such as [kb.check]."""
    if key in options:
        yield key, value
        return
    if not any(command.startswith(f"{key} ") for command in options):
        raise _unknown(path, key, set(options))
    for name, table in value.items():
        command = f"{key} {name}"
        if command not in options or not isinstance(table, dict):
            raise _unknown(path, command, set(options))
        yield command, table


def _of_command(
    command: str, table: dict[str, Any], path: Path, options: Mapping[str, Mapping[str, click.Parameter]]
) -> Iterator[Setting]:
    for key, value in table.items():
        if key not in options[command]:
            raise _unknown(path, f"{command}.{key}", {f"{command}.{name}" for name in options[command]})
        yield _setting(command, key, value, path, options)


def _setting(
    command: str, key: str, value: Any, path: Path, options: Mapping[str, Mapping[str, click.Parameter]]
) -> Setting:
    """A setting whose value the option takes; a path in a file is relative to that file."""
    parameter = options[command][key]
    fitting = [value] if getattr(parameter, "multiple", False) and not isinstance(value, list) else value
    if _is_path(parameter):
        fitting = [_beside(path, item) for item in fitting] if isinstance(fitting, list) else _beside(path, fitting)
    return Setting(command, key, _checked(parameter, fitting, f"{path}: {command}.{key}"), str(path))


def _is_path(parameter: click.Parameter) -> bool:
    return parameter.type.name in {"path", "file", "directory"}


def _beside(path: Path, value: Any) -> str:
    return str(path.parent / str(value))


def _environment(options: Mapping[str, Mapping[str, click.Parameter]]) -> Iterator[Setting]:
    """What variables set; lists are parted as the platform parts paths, or by blanks."""
    if not any(name.startswith(f"{ENVIRONMENT}_") for name in os.environ):
        return
    for command, known in options.items():
        for option, parameter in known.items():
            name = variable(command, option)
            if (text := os.environ.get(name)) is not None:
                value = parameter.type.split_envvar_value(text) if getattr(parameter, "multiple", False) else text
                yield Setting(command, option, _checked(parameter, value, name), name)


def _checked(parameter: click.Parameter, value: Any, where: str) -> Any:
    """The value, where the option takes it.

    Raises:
        CommandError: it does not; the message names the place.
    """
    import click

    try:
        parameter.type_cast_value(click.Context(click.Command("x")), value)
    except click.UsageError as error:
        raise CommandError(f"{where}: {error.message}") from None
    except TypeError:
        raise CommandError(f"{where} cannot be {value!r}") from None
    return value


def _toml(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"the settings {path} cannot be read: {getattr(error, 'strerror', None) or error}") from None
    except tomllib.TOMLDecodeError as error:
        raise CommandError(f"{path} is not valid TOML: {error}") from None


def _unknown(path: Path, name: str, known: set[str]) -> CommandError:
    near = get_close_matches(name, sorted(known), n=1)
    hint = f'did you mean "{near[0]}"?' if near else "ilsscreen config show --all lists every setting"
    return CommandError(f'{path}: there is no setting "{name}": {hint}')
