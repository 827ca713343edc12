"""Functions as clients see them: metadata, settings, addresses."""

from typing import TYPE_CHECKING

from modal_proto import api_pb2

from .records import App, Definition, Function
from .rpc import invalid, not_found

if TYPE_CHECKING:
    from .world import World

# modal.com/docs/guide/gpu
GPU_TYPES = {
    "T4", "L4", "A10", "A10G", "L40S", "A100", "A100-40GB", "A100-80GB", "RTX-PRO-6000", "H100", "H100!", "H200",
    "B200", "B200+",
}  # fmt: skip
MAX_GPUS = 8
DEFAULT_SCALEDOWN_SECONDS = 60


def function_or_fail(world: "World", function_id: str) -> Function:
    function = world.store.functions.get(function_id)
    if function is None:
        raise not_found(f"Function {function_id} not found")
    return function


def is_web(proto: api_pb2.Function) -> bool:
    return bool(web_config(proto).type) or proto.is_server or proto.HasField("http_config")


def web_config(proto: api_pb2.Function) -> api_pb2.WebhookConfig:
    """The web configuration of a function, or of the first method of a class that has one."""
    if proto.webhook_config.type:
        return proto.webhook_config
    for method in proto.method_definitions.values():
        if method.webhook_config.type:
            return method.webhook_config
    return proto.webhook_config


def check_gpu(proto: api_pb2.Function) -> None:
    gpu = proto.resources.gpu_config
    if not gpu.gpu_type:
        return
    if gpu.gpu_type.upper() not in GPU_TYPES:
        raise invalid(f"Unknown GPU type: {gpu.gpu_type}. Valid types: {', '.join(sorted(GPU_TYPES))}.")
    if gpu.count > MAX_GPUS:
        raise invalid(f"Too many GPUs per container: {gpu.count}. At most {MAX_GPUS} {gpu.gpu_type} can be attached.")


def url_label(app: App, tag: str, method: str = "") -> str:
    parts = [app.name or app.description, tag.removesuffix(".*"), method]
    return "-".join(part for part in parts if part).lower().replace("_", "-").replace(".", "-")


def handle_metadata(
    world: "World",
    function: Function,
    proto: api_pb2.Function | api_pb2.FunctionPrecreateRequest,
    definition_id: str = "",
) -> api_pb2.FunctionHandleMetadata:
    app = world.store.apps[function.app_id]
    metadata = api_pb2.FunctionHandleMetadata(
        function_name=proto.function_name, function_type=proto.function_type, definition_id=definition_id,
        app_id=app.id, function_schema=proto.function_schema,
        supported_input_formats=proto.supported_input_formats, supported_output_formats=proto.supported_output_formats,
    )  # fmt: skip
    if proto.webhook_config.type:
        metadata.web_url = world.edge.url(url_label(app, function.tag))
    if isinstance(proto, api_pb2.Function):
        metadata.is_method = proto.is_method
        metadata.class_parameter_info.CopyFrom(proto.class_parameter_info)
        if proto.is_server:
            metadata._experimental_flash_urls.append(world.edge.url(url_label(app, function.tag)))
    for name, method in proto.method_definitions.items():
        target = metadata.method_handle_metadata[name]
        target.function_name = method.function_name
        target.function_type = method.function_type
        target.is_method, target.use_method_name, target.app_id = True, name, app.id
        target.function_schema.CopyFrom(method.function_schema)
        target.supported_input_formats.extend(method.supported_input_formats)
        target.supported_output_formats.extend(method.supported_output_formats)
        if method.webhook_config.type:
            target.web_url = world.edge.url(url_label(app, function.tag, name))
    return metadata


def function_data(proto: api_pb2.Function) -> api_pb2.FunctionData:
    """The same facts in the shape that newer clients read."""
    data = api_pb2.FunctionData(ranked_functions=[api_pb2.FunctionData.RankedFunction(rank=0, function=proto)])
    for field, value in proto.ListFields():
        if field.name not in data.DESCRIPTOR.fields_by_name:
            continue
        if field.is_repeated and field.message_type and field.message_type.GetOptions().map_entry:
            getattr(data, field.name).MergeFrom(value)
        elif field.is_repeated:
            getattr(data, field.name).extend(value)
        elif field.message_type:
            getattr(data, field.name).CopyFrom(value)
        else:
            setattr(data, field.name, value)
    return data


def static_settings(proto: api_pb2.Function) -> api_pb2.AutoscalerSettings:
    settings = api_pb2.AutoscalerSettings()
    settings.CopyFrom(proto.autoscaler_settings)
    if not settings.HasField("min_containers"):
        settings.min_containers = proto.warm_pool_size
    if not settings.HasField("max_containers") and proto.concurrency_limit:
        settings.max_containers = proto.concurrency_limit
    if not settings.HasField("scaledown_window"):
        settings.scaledown_window = proto.task_idle_timeout_secs or DEFAULT_SCALEDOWN_SECONDS
    return settings


def current_settings(function: Function, definition: Definition) -> api_pb2.AutoscalerSettings:
    """What the code says, overridden by what was set at run time."""
    settings = static_settings(definition.proto)
    settings.MergeFrom(function.override_settings)
    return settings
