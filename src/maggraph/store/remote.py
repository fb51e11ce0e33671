"""Quads behind any SPARQL 1.1 endpoint, asked over HTTP and never changed.

Endpoints differ in what a query without FROM sees: some the union of all named graphs, some an empty default graph. One
ASK finds out; where the graphs are hidden, every later request names them all (`default-graph-uri`), which the SPARQL
protocol defines to be their union. The price is two small requests before the first answer.
"""

import ast
import time
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from maggraph.errors import EndpointError, StoreError
from maggraph.resources import shipped
from maggraph.store import sparql
from maggraph.store.protocol import DEFAULT_BASE, Beside, Dataset, Quad
from maggraph.store.responses import GRAPH_FORMS, GRAPH_TYPES, RESULT_TYPES, NotAnAnswerError, read_answer
from maggraph.store.results import Answer, Boolean, Solutions

if TYPE_CHECKING:  # an embedded store must not wait for a library of HTTP
    import http.client
    from email.message import Message

    from SPARQLWrapper import SPARQLWrapper
    from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException

TIMEOUT = 30
_CHUNK = 1 << 16


class RemoteStore:
    """A SPARQL endpoint at an http(s) address; `timeout` in whole seconds is the longest that one query may take."""

    def __init__(self, address: str, timeout: int = TIMEOUT, base: str = DEFAULT_BASE) -> None:
        self.address = address
        self.base = base
        self.beside: Beside | None = None
        self._timeout = timeout
        self._graphs: tuple[str, ...] | None = None

    def query(self, text: str) -> Answer:
        """Answer over the union of all graphs, or over those that the query names with FROM."""
        form = sparql.form_of(text)
        graphs = () if sparql.names_dataset(text) else self._hidden_graphs()
        return self._ask(text, form, Dataset(graphs, graphs))

    def query_over(self, text: str, dataset: Dataset) -> Answer:
        """Answer over the graphs that a request chose, which the endpoint is told in the words of the protocol."""
        return self._ask(text, sparql.form_of(text), dataset)

    def add(self, quads: Iterable[Quad]) -> None:
        """Refuse: an endpoint is loaded by its own tools from the build's N-Quads."""
        del quads
        raise StoreError(
            "{address}: endpoints are only read; load the build's maggraph.nq with its own tools", address=self.address
        )

    def dump(self) -> Iterator[str]:
        """Yield sorted N-Quads lines of all named graphs."""
        answer = self.query((shipped("queries") / "quads.rq").read_text(encoding="utf-8"))
        assert isinstance(answer, Solutions)
        yield from sorted(" ".join(str(term) for term in row) + " ." for row in answer.rows)

    def _hidden_graphs(self) -> tuple[str, ...]:
        if self._graphs is None:
            hidden = self._ask((shipped("queries") / "graphs-hidden.rq").read_text(encoding="utf-8"), "ASK", Dataset())
            self._graphs = self._all_graphs() if hidden == Boolean(True) else ()
        return self._graphs

    def _all_graphs(self) -> tuple[str, ...]:
        answer = self._ask((shipped("queries") / "graphs.rq").read_text(encoding="utf-8"), "SELECT", Dataset())
        assert isinstance(answer, Solutions)
        return tuple(row["graph"] for row in answer.dicts())

    def _ask(self, text: str, form: str, dataset: Dataset) -> Answer:
        headers, body = self._send(self._request(text, form, dataset))
        try:
            return read_answer(form, headers.get_content_type(), body)
        except NotAnAnswerError as fault:
            raise EndpointError(
                "{address}: answered with {kind}, which is no SPARQL answer; check the address, "
                "endpoints often end in /sparql or /query",
                address=self.address,
                kind=fault,
            ) from fault

    def _request(self, text: str, form: str, dataset: Dataset) -> "SPARQLWrapper":
        from SPARQLWrapper import POST, SPARQLWrapper  # noqa: PLC0415 - as above

        request = SPARQLWrapper(self.address, agent="maggraph")
        request.queryString, request.queryType = text, form  # its own guess takes words of comments for an update
        request.setMethod(POST)
        request.setOnlyConneg(True)
        request.setTimeout(self._timeout)
        request.addCustomHttpHeader("Accept", GRAPH_TYPES if form in GRAPH_FORMS else RESULT_TYPES)
        for graph in dataset.default:
            request.addParameter("default-graph-uri", graph)
        for graph in dataset.named:
            request.addParameter("named-graph-uri", graph)
        return request

    def _send(self, request: "SPARQLWrapper") -> tuple["Message", bytes]:
        import http.client  # noqa: PLC0415 - as above
        import urllib.error  # noqa: PLC0415

        from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException  # noqa: PLC0415

        end = time.monotonic() + self._timeout
        try:
            response = request.query().response
            with response:
                return response.headers, b"".join(self._chunks(response, end))
        except SPARQLWrapperException as fault:
            raise self._refused(_status(fault), _server_words(fault)) from fault
        except urllib.error.HTTPError as fault:
            raise self._refused(str(fault.code), fault.read(_CHUNK).decode("utf-8", "replace")) from fault
        except TimeoutError as fault:
            raise self._slow() from fault
        except (urllib.error.URLError, http.client.HTTPException, OSError, ValueError) as fault:
            raise self._unreachable(fault) from fault

    def _chunks(self, response: "http.client.HTTPResponse", end: float) -> Iterator[bytes]:
        while chunk := response.read1(_CHUNK):
            if time.monotonic() > end:
                raise self._slow()
            yield chunk

    def _refused(self, status: str, words: str) -> EndpointError:
        return EndpointError(
            "{address}: refused the query with HTTP status {status}: {words}; check the query, and the address",
            address=self.address,
            status=status,
            words=_one_line(words) or "no word of why",
        )

    def _slow(self) -> EndpointError:
        return EndpointError(
            "{address}: gave no answer within {seconds} s; try again, ask for less, or check that it is alive",
            address=self.address,
            seconds=self._timeout,
        )

    def _unreachable(self, fault: Exception) -> EndpointError:
        reason = getattr(fault, "reason", fault)
        if isinstance(reason, TimeoutError):
            return self._slow()
        return EndpointError(
            "{address}: cannot be reached ({reason}); check the address, and that the endpoint runs",
            address=self.address,
            reason=_one_line(getattr(reason, "strerror", None) or str(reason) or type(reason).__name__),
        )


def _status(fault: "SPARQLWrapperException") -> str:
    return str(getattr(fault.__context__, "code", "?"))


def _server_words(fault: "SPARQLWrapperException") -> str:
    """Unwrap what the server wrote: the library hands it on only as the repr of bytes inside its own message."""
    _, _, quoted = str(fault).partition("Response:\n")
    try:
        body = ast.literal_eval(quoted)
    except (ValueError, SyntaxError):
        return ""
    return body.decode("utf-8", "replace") if isinstance(body, bytes) else ""


def _one_line(words: str, limit: int = 200) -> str:
    line = " ".join(words.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"
