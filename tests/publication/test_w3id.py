"""The redirects, served by Apache itself: its package apache2-bin is all that is needed."""

import contextlib
import http.client
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from commands import invoke
from maggraph.publication.w3id import htaccess

APACHE = shutil.which("apache2") or shutil.which("apache2", path="/usr/sbin")
MODULES = Path("/usr/lib/apache2/modules")
SITE = "https://lakes.example/graph/"
BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8"
CONF = """\
ServerName localhost
ServerRoot {root}
Listen 127.0.0.1:{port}
PidFile {root}/pid
ErrorLog {root}/error.log
User www-data
Group www-data
{modules}
DocumentRoot {root}/www
<Directory {root}/www>
  AllowOverride All
  Require all granted
</Directory>
"""
needs_apache = pytest.mark.skipif(APACHE is None, reason="Apache is not there: apt-get install apache2-bin")


@contextlib.contextmanager
def apache(rules: str) -> Iterator[int]:
    """Serve rules in the folder maggraph/ of a server that ends with the test; give its port."""
    root = Path(tempfile.mkdtemp(prefix="redirects-"))
    (root / "www/maggraph").mkdir(parents=True)
    root.chmod(0o755)  # the server reads as another user
    (root / "www/maggraph/.htaccess").write_text(rules, encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    names = ("mpm_event", "authz_core", "rewrite", "headers")
    modules = "\n".join(f"LoadModule {name}_module {MODULES}/mod_{name}.so" for name in names)
    (root / "conf").write_text(CONF.format(root=root, port=port, modules=modules), encoding="utf-8")
    process = subprocess.Popen([str(APACHE), "-X", "-f", str(root / "conf")], stderr=subprocess.PIPE)
    try:
        await_port(port, process)
        yield port
    finally:
        process.terminate()
        process.communicate(timeout=10)
        shutil.rmtree(root)


def await_port(port: int, process: "subprocess.Popen[bytes]") -> None:
    for _ in range(100):
        assert process.poll() is None, process.communicate()[1]
        with contextlib.suppress(ConnectionRefusedError), socket.create_connection(("127.0.0.1", port)):
            return
        time.sleep(0.05)
    pytest.fail("Apache does not listen")


def led(port: int, path: str, accept: str, language: str = "ru") -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", f"/maggraph/{path}", headers={"Accept": accept, "Accept-Language": language})
    response = connection.getresponse()
    target = response.getheader("Location", "")
    connection.close()
    return response.status, target.removeprefix(SITE)


@pytest.fixture(scope="module")
def live() -> Iterator[int]:
    with apache(htaccess(SITE, static=False)) as port:
        yield port


@pytest.fixture(scope="module")
def static() -> Iterator[int]:
    with apache(htaccess(SITE, static=True)) as port:
        yield port


@needs_apache
@pytest.mark.parametrize(
    ("path", "accept", "target"),
    [
        ("id/person/x-y", BROWSER, "page/person/x-y"),
        ("id/person/x-y", "*/*", "page/person/x-y"),
        ("id/person/x-y", "text/turtle", "data/person/x-y.ttl"),
        ("id/person/x-y", "application/ld+json, */*;q=0.1", "data/person/x-y.jsonld"),
        ("id/person/x-y", "application/rdf+xml", "data/person/x-y.rdf"),
        ("id/person/x-y", "application/n-triples", "data/person/x-y.nt"),
        ("id/tenure/x--city-y--mer", BROWSER, "data/tenure/x--city-y--mer.ttl"),
        ("ontology", BROWSER, "ontology"),
        ("ontology", "text/turtle", "ontology.ttl"),
        ("ontology", "application/rdf+xml", "ontology.ttl"),
        ("ontology/0.1.0", "text/turtle", "ontology.ttl"),
        ("kind/presence/in-person", "text/turtle", "kind/presence/in-person"),
        ("dataset", "text/turtle", ".well-known/void"),
        ("dump/maggraph.nq", "*/*", "dump/maggraph.nq"),
        ("context.jsonld", "application/ld+json", "context.jsonld"),
    ],
)
def test_leads_to_a_live_server(live: int, path: str, accept: str, target: str) -> None:
    assert led(live, path, accept) == (303, target)


@needs_apache
@pytest.mark.parametrize(
    ("path", "language", "target"),
    [
        ("id/person/x-y", "ru", "ru/page/person/x-y.html"),
        ("id/person/x-y", "en-GB,en;q=0.9", "en/page/person/x-y.html"),
        ("ontology", "en", "en/ontology.html"),
        ("kind/presence/in-person", "ru", "ru/kind/presence/in-person.html"),
        ("dataset", "ru", ".well-known/void.ttl"),
    ],
)
def test_leads_to_the_pages_of_a_static_site(static: int, path: str, language: str, target: str) -> None:
    assert led(static, path, BROWSER, language) == (303, target)


def test_an_export_for_another_address_has_the_redirects(build: Path, tmp_path: Path) -> None:
    invoke(["export", str(tmp_path), "--store", str(build), "--only", "network", "--address", SITE])

    assert (tmp_path / "w3id/maggraph/.htaccess").read_text(encoding="utf-8") == htaccess(SITE, static=False)
