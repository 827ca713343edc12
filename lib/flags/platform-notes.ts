import type { FieldNote } from './field-note';

/** What each field beside the SGLang flags is for: constants, Modal parameters, secrets, environment, engine. */
export const PLATFORM_NOTES: Record<string, FieldNote> = {
  'engine.image': {
    label: 'Engine image',
    rationale: 'The container image with SGLang, pinned by its tag.',
    recompile: true,
  },
  'engine.version': {
    label: 'Engine version',
    rationale: 'The SGLang version in the image; rules are chosen by it.',
    coldStart: false,
  },
  'constants.MODEL_REPO': {
    label: 'Model repository',
    rationale: 'The Hugging Face repository that the download reads.',
    recompile: true,
  },
  'constants.MODEL_NAME': { label: 'Model name', rationale: 'The name clients use for the model.' },
  'constants.GPU_TYPE': {
    label: 'GPU type',
    rationale: 'The hardware the kernels are compiled on; the same as serving.',
    recompile: true,
  },
  'constants.GPU_COUNT': {
    label: 'GPU count',
    rationale: 'How many GPUs the compile job takes; the same as serving.',
    recompile: true,
  },
  'constants.ENABLE_KEEPALIVE_CRON': {
    label: 'Keep-alive cron',
    rationale: 'Pings the server in business hours so that it stays warm. Needs the deployed URL.',
    upstream: 'Each ping resets the idle timer: eight B200 stay on for as long as it runs.',
    coldStart: false,
  },
  'constants.DEPLOYED_URL': {
    label: 'Deployed URL',
    rationale: 'The base address which the keep-alive cron asks for /health.',
    coldStart: false,
  },
  'compute.gpu': {
    label: 'GPU',
    rationale: 'Must be what the kernels were compiled on: their binaries are for SM100 only.',
    recompile: true,
  },
  'compute.min_containers': {
    label: 'Minimum containers',
    rationale: 'Nothing to pay when idle; the first request then waits for a cold start.',
  },
  'compute.max_containers': {
    label: 'Maximum containers',
    rationale: 'The hard cap on what can be spent at once.',
  },
  'compute.scaledown_window': {
    label: 'Scale-down window',
    rationale: 'Fifteen minutes of warmth after the last request, for bursts.',
    upstream: 'Any request to the server’s URL starts the window anew, a health check too.',
  },
  'compute.max_inputs': {
    label: 'Inputs per container',
    rationale: 'Requests Modal sends into one container before it starts another.',
  },
  'timeouts.server': {
    label: 'Server container life',
    name: 'Server timeout',
    rationale: 'A container lives a day at most, against fragmentation and leaks.',
  },
  'timeouts.startup': {
    label: 'Server start-up',
    name: 'startup_timeout',
    rationale: 'Health must pass within fifteen minutes of the process start.',
  },
  'timeouts.download_model': {
    label: 'Model download',
    name: 'download_model timeout',
    rationale: 'Two hours at most to pull about 700 GB.',
    coldStart: false,
  },
  'timeouts.compile_deepgemm': {
    label: 'Kernel compile',
    name: 'compile_deepgemm timeout',
    rationale: 'One hour at most to compile the kernels, with their log.',
    coldStart: false,
  },
  'secrets.huggingface-secret': {
    label: 'Hugging Face token',
    rationale: 'Keys the Modal secret holds for the download job.',
    coldStart: false,
  },
  'secrets.glm51-api-key': {
    label: 'Server API key',
    rationale: 'Keys the Modal secret holds for the server, which hands the key to SGLang.',
  },
  'imageEnv.HF_XET_HIGH_PERFORMANCE': {
    label: 'Fast Hugging Face transfers',
    rationale: 'Quicker chunked downloads of very large files, in both images.',
  },
  'imageEnv.SGLANG_ENABLE_SPEC_V2': {
    label: 'Speculative decoding v2',
    rationale: 'The newer EAGLE pipeline with overlapped scheduling.',
    upstream: 'On by default from 0.5.11, later without effect.',
  },
  'imageEnv.SGLANG_DG_CACHE_DIR': {
    label: 'DeepGEMM cache folder',
    rationale: 'Compiled kernels go into the mounted volume and come back from it.',
  },
  'imageEnv.HF_HUB_OFFLINE': {
    label: 'Offline hub',
    rationale: 'The server reads weights from the volume only and never asks the hub.',
  },
};
