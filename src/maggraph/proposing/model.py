"""One question to a language model behind an OpenAI-compatible address, and its answer as records."""

import json
import os
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ValidationError

from maggraph.errors import InputError, MaggraphError
from maggraph.proposing.schema import Answer
from maggraph.transport import Reply, Request, send

KEY = "MAGGRAPH_LLM_KEY"
"""The environment variable with the key that the address may want; a key on the command line would be seen by all."""
PATIENCE = 120.0
"""Seconds for one block."""
BUSY = frozenset({429, 500, 502, 503, 504})
"""What a server says that may answer the next question."""
INSTRUCTIONS = """\
You read one passage of a Russian report on meetings between cities and write down the facts it states, as JSON.
Events: what was held, visits, meetings, contests; a part of a larger event is an event of its own.
Participations: who took part in what capacity, and how present. "in-person" only if the words say that somebody was
there or did what only those present do; "live-link", "video-message" and "written-message" for what came from afar;
"attended" if somebody took part and the words do not say how; "not-stated" if somebody is named and nothing says more.
Awards: one record for each recipient.
Every record has a quote: the words of the passage that state it, copied letter by letter. State nothing that the
passage does not say. Titles and names stand in the nominative, in Russian. Leave out what you are not sure of.
"""


class _Message(BaseModel):
    content: str


class _Choice(BaseModel):
    message: _Message


class _Completion(BaseModel):
    choices: list[_Choice]


class UnusableAnswer(MaggraphError):  # noqa: N818 - a finding about the model, not a fault of ours
    """A model's answer to one block cannot be used; the block is left to the rules."""


@dataclass(frozen=True)
class Model:
    """A model by its name, and the address that serves it, up to and without `/chat/completions`."""

    url: str
    name: str

    def ask(self, text: str) -> Answer:
        """Return what the model proposes for a passage.

        UnusableAnswer if it is no record of ours; TransportError if there is none in time; InputError if the server
        refuses, as it would for every passage.
        """
        reply = send(Request("POST", self._address, self._headers(), self._question(text), PATIENCE))
        if reply.status in BUSY:
            raise UnusableAnswer(
                "{model}: the server is too busy (HTTP status {status})", model=self.name, status=reply.status
            )
        if reply.status != 200:
            raise InputError(
                "{url}: refused with HTTP status {status}: {words}; check --llm, --model and {key}",
                url=self._address,
                status=reply.status,
                words=" ".join(reply.text.split())[:200] or "-",
                key=KEY,
            )
        return self._read(reply)

    @property
    def _address(self) -> str:
        return f"{self.url.rstrip('/')}/chat/completions"

    def _headers(self) -> dict[str, str]:
        key = os.environ.get(KEY)
        return {"content-type": "application/json"} | ({"authorization": f"Bearer {key}"} if key else {})

    def _question(self, text: str) -> bytes:
        record = {
            "model": self.name,
            "temperature": 0,
            "messages": [_said("system", INSTRUCTIONS), _said("user", text)],
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "facts", "strict": True, "schema": Answer.model_json_schema()},
            },
        }
        return json.dumps(record, ensure_ascii=False).encode("utf-8")

    def _read(self, reply: Reply) -> Answer:
        try:
            choices = _Completion.model_validate_json(reply.body).choices
            return Answer.model_validate_json(choices[0].message.content if choices else "")
        except ValidationError as fault:
            problem = fault.errors(include_url=False)[0]
            raise UnusableAnswer(
                "{model}: answered with what is no record of facts ({place}: {problem})",
                model=self.name,
                place=".".join(map(str, problem["loc"])) or "JSON",
                problem=problem["msg"],
            ) from fault


def _said(role: Literal["system", "user"], content: str) -> dict[str, str]:
    return {"role": role, "content": content}
