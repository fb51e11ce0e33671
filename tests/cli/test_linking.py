from pathlib import Path

from commands import invoke
from maggraph.cli.linking import link
from maggraph.facts.corpus import links_file
from maggraph.facts.links import Justification, read_links

TERRITORIES = """\
territories:
- {id: minsk, type: city, label: {ru: Минск, en: Minsk}}
- {id: stavropol, type: city, label: {ru: Ставрополь, en: Stavropol}}
- {id: nigde, type: city, label: {ru: Нигдейск, en: Nigdeisk}}
- {id: belarus, type: country, label: {ru: Беларусь, en: Belarus}}
- {id: omsk, type: city, label: {ru: Омск, en: Omsk}}
"""


def test_places_are_found_by_name_and_doubts_told(tmp_path: Path) -> None:
    (tmp_path / "authority").mkdir()
    (tmp_path / "authority" / "territories.yaml").write_text(TERRITORIES, encoding="utf-8")
    first = invoke(["--data", str(tmp_path), "--out", str(links_file(tmp_path)), "--lang", "en"], link)
    links = {(one.subject, one.object_id): one for one in read_links(links_file(tmp_path))}

    assert set(links) == {
        ("city/minsk", "geonames:625144"),
        ("city/omsk", "geonames:1496153"),
        ("city/stavropol", "geonames:487846"),
        ("country/belarus", "country:BLR"),
        ("country/belarus", "geonames:630336"),
    }
    assert {one.mapping_justification for one in links.values()} == {Justification.NAME}
    assert "city/stavropol: taken for Stavropol, RU, but" in first.stderr
    assert "links before 0, new 5" in first.stderr

    again = invoke(["--data", str(tmp_path), "--lang", "en"], link)

    assert again.stdout == links_file(tmp_path).read_text(encoding="utf-8")
    assert "links before 5, new 0" in again.stderr
