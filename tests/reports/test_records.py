"""The record: every field of the design, in its order, with its values."""

from __future__ import annotations

import json

import jsonschema
from tests.reports.sample import BAD, GOOD

from ilsscreen.records import record
from ilsscreen.reports import json_report, jsonl_report
from ilsscreen.reports.look import Look
from ilsscreen.schemas import schema

FIELDS = [
    "schema", "file", "sha256", "tool", "kb", "as_of", "error", "warnings", "level", "level_basis", "confidence",
    "confidence_reasons", "years", "years_range", "systems", "related", "titles", "operations", "indicators", "service",
    "data", "concerns", "positions", "level_range", "settling", "contact", "same_person",
]  # fmt: skip
EVIDENCE = ["line", "page", "start", "end", "text", "matched", "term", "how", "score"]


def test_the_fields_stand_in_the_order_of_the_design() -> None:
    assert list(record(GOOD)) == FIELDS
    assert list(record(BAD)) == FIELDS


def test_a_result_is_told_whole() -> None:
    found = record(GOOD)
    assert found["level_basis"] == {
        "by_years": "mid", "by_duties": "senior", "rule": "The lower of the two counts.", "missing": ["budget"],
    }  # fmt: skip
    assert found["as_of"] == "2026-11"
    assert found["years_range"] == [3.0, 3.9]
    assert found["warnings"] == [{"kind": "no_text_layer", "message": "Page 2 holds no text.", "page": 2, "line": 9}]
    system = {key: value for key, value in found["systems"][0].items() if key != "evidence"}
    assert system == {
        "name": "Alma", "vendor": "Clarivate", "status": "hands_on", "months": 41,
        "first": "2019-03", "last": "2022-07",
    }  # fmt: skip
    assert found["concerns"][0]["ask"] == ["q1"]
    assert found["positions"][1] == {
        "title": "Cashier", "employer": "Shop", "start": "2022-08", "end": None, "library": False, "line": 7,
    }  # fmt: skip


def test_evidence_holds_its_place_and_how_it_matched() -> None:
    piece = record(GOOD)["systems"][1]["evidence"][0]
    assert list(piece)[: len(EVIDENCE)] == EVIDENCE
    assert (piece["line"], piece["page"], piece["how"], piece["score"]) == (6, 2, "fuzzy", 92.3)
    assert GOOD.document is not None
    assert GOOD.document.text[piece["start"] : piece["end"]] == piece["matched"] == "Koha"


def test_a_file_that_was_not_read_has_an_error_and_the_rest_is_empty() -> None:
    found = record(BAD)
    assert found["error"] == {"kind": "encrypted", "message": "It has a password. Ask for a copy without one."}
    rest = FIELDS[FIELDS.index("warnings") :]
    assert all(found[name] in (None, []) for name in rest)


def test_every_record_validates() -> None:
    for result in (GOOD, BAD):
        jsonschema.validate(record(result), schema("result"))


def test_json_lines_are_the_records_of_the_document() -> None:
    lines = [json.loads(line) for line in jsonl_report.report([GOOD, BAD], Look())]
    whole = json.loads("".join(json_report.report([GOOD, BAD], Look())))
    jsonschema.validate(whole, schema("results"))
    assert whole["results"] == lines == [record(GOOD), record(BAD)]


def test_the_schema_of_all_results_looks_into_each() -> None:
    broken = {"schema": "ilsscreen.results/1", "results": [{**record(GOOD), "level": "expert"}]}
    found = list(jsonschema.Draft202012Validator(schema("results")).iter_errors(broken))
    assert [list(error.absolute_path) for error in found] == [["results", 0, "level"]]
