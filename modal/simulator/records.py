"""What the simulator remembers, one dataclass a noun. Protobuf messages are kept as base64 text."""

import base64
from dataclasses import dataclass, field
from typing import Any

from google.protobuf.message import Message
from modal_proto import api_pb2


def pack(message: Message) -> str:
    return base64.b64encode(message.SerializeToString(deterministic=True)).decode()


@dataclass
class App:
    id: str
    name: str
    description: str
    environment: str
    state: int
    created_at: float
    created_by: str = "simulator"
    deployed_at: float = 0.0
    stopped_at: float = 0.0
    version: int = 0
    function_ids: dict[str, str] = field(default_factory=dict)
    class_ids: dict[str, str] = field(default_factory=dict)
    tags: dict[str, str] = field(default_factory=dict)


@dataclass
class Deployment:
    """One row of an app's history; `definitions` maps function ids to the definitions it made live."""

    id: str
    app_id: str
    version: int
    deployed_at: float
    tag: str
    client_version: str
    deployment_type: int
    rollback_version: int = 0
    commit: str = ""
    function_ids: dict[str, str] = field(default_factory=dict)
    class_ids: dict[str, str] = field(default_factory=dict)
    definitions: dict[str, str] = field(default_factory=dict)


@dataclass
class Function:
    id: str
    app_id: str
    tag: str
    live_definition: str = ""
    precreated: str = ""
    override: str = ""

    @property
    def override_settings(self) -> api_pb2.AutoscalerSettings:
        return api_pb2.AutoscalerSettings.FromString(base64.b64decode(self.override))


@dataclass
class Definition:
    id: str
    function_id: str
    created_at: float
    request: str

    @property
    def create_request(self) -> api_pb2.FunctionCreateRequest:
        return api_pb2.FunctionCreateRequest.FromString(base64.b64decode(self.request))

    @property
    def proto(self) -> api_pb2.Function:
        return self.create_request.function


@dataclass
class ClassRecord:
    id: str
    app_id: str
    function_id: str


@dataclass
class Image:
    id: str
    digest: str
    definition: str
    app_id: str
    created_at: float
    status: int = 0
    exception: str = ""

    @property
    def proto(self) -> api_pb2.Image:
        return api_pb2.Image.FromString(base64.b64decode(self.definition))


@dataclass
class Mount:
    id: str
    name: str
    files: list[dict[str, Any]] = field(default_factory=list)


@dataclass
class Volume:
    id: str
    name: str
    created_at: float
    version: int = 2


@dataclass
class Secret:
    id: str
    name: str
    created_at: float
    values: dict[str, str] = field(default_factory=dict)


@dataclass
class Queue:
    id: str
    name: str
    created_at: float


@dataclass
class Call:
    """A function call with its single input."""

    id: str
    function_id: str
    input_id: str
    created_at: float
    data_format: int
    args: str
    method_name: str = ""
    started_at: float = 0.0
    finished_at: float = 0.0
    status: int = 0
    task_id: str = ""
    result: str = ""
    result_format: int = 0
    attempts: int = 0

    @property
    def finished(self) -> bool:
        return self.status != 0


@dataclass
class Answer:
    """What a call with this idempotency key was answered, for its repetition."""

    id: str
    rpc: str
    response: str


@dataclass
class Task:
    """A container: `state` is pending, starting, running, stopping or stopped."""

    id: str
    app_id: str
    function_id: str
    definition_id: str
    version: int
    enqueued_at: float
    state: str = "pending"
    call_id: str = ""
    pid: int = 0
    port: int = 0
    started_at: float = 0.0
    ready_at: float = 0.0
    finished_at: float = 0.0
    exit_code: int = 0
    outcome: int = 0
    reason: str = ""
    argv: list[str] = field(default_factory=list)
    revision: str = ""

    @property
    def alive(self) -> bool:
        return self.state != "stopped"
