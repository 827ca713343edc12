import { numberField, textField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';
import type { ComparedValue } from '@/lib/jobs/schema';

/** What one deployment must look like at Modal. */
export interface Asked {
  tag: string;
  config: Preset;
}

/** What Modal answered; the shape of lib/modal/deployed-app. */
export interface Held {
  tag: string;
  functions: readonly string[];
  url: string | null;
  scaling: { minContainers: number; maxContainers: number; scaledownWindowSeconds: number };
  server: HeldServer | null;
}

interface HeldServer {
  gpus: readonly string[];
  maxInputs: number;
  targetInputs: number;
  timeoutSeconds: number | null;
  startupTimeoutSeconds: number | null;
  webServer: { port: number; startupTimeoutSeconds: number } | null;
  volumes: Readonly<Record<string, string>>;
  secrets: readonly string[];
  regions: readonly string[];
}

// What deploy.py adds to a preset (modal/deploy.py); a test deploys the real file and expects no difference.
const PORT = 8000;
const STARTUP_MARGIN_SECONDS = 60;
const MAX_TIMEOUT_SECONDS = 86_400;
const VOLUMES = '/dg-cache: glm51-deepgemm-cache, /model-cache: glm51-model-weights';
const SECRETS = 'glm51-api-key';
const FUNCTIONS = ['Server.*', 'compile_deepgemm', 'download_model', 'golden_prompts'];
const KEEP_WARM = 'keep_warm';

/** Value by value what was asked for and what Modal holds, under Modal's own names. Pure. */
export function compareDeployed({ tag, config }: Asked, held: Held): ComparedValue[] {
  const number = (path: string) => numberField(config, path);
  const startup = number('timeouts.startup') ?? 0;
  const { scaling, server } = held;
  return [
    compared('version that serves', tag, held.tag || 'no tag'),
    compared('functions', functionsOf(config).join(', '), [...held.functions].sort().join(', ')),
    compared('gpu', textField(config, 'compute.gpu'), server && (server.gpus.join(' or ') || 'none')),
    compared('min_containers', number('compute.min_containers'), scaling.minContainers),
    compared('max_containers', number('compute.max_containers'), scaling.maxContainers),
    compared(
      'scaledown_window',
      seconds(number('compute.scaledown_window')),
      seconds(scaling.scaledownWindowSeconds),
    ),
    compared('max_inputs', number('compute.max_inputs'), server?.maxInputs),
    compared('target_inputs', 'none', server && (server.targetInputs || 'none')),
    compared('timeout', seconds(number('timeouts.server')), server && seconds(server.timeoutSeconds)),
    compared(
      'startup_timeout',
      seconds(Math.min(startup + STARTUP_MARGIN_SECONDS, MAX_TIMEOUT_SECONDS)),
      server && seconds(server.startupTimeoutSeconds),
    ),
    compared('web_server', `port ${PORT} within ${startup} s`, server && webServerWords(server.webServer)),
    compared('volumes', VOLUMES, server && volumeWords(server.volumes)),
    compared('secrets', SECRETS, server && ([...server.secrets].sort().join(', ') || 'none')),
    compared('region', 'any', server && (server.regions.join(', ') || 'any')),
    compared('web address', 'one', held.url ? 'one' : 'none'),
  ];
}

export function differences(values: readonly ComparedValue[]): ComparedValue[] {
  return values.filter(({ verdict }) => verdict === 'differs');
}

/** `Modal holds max_containers 5, r12 asks for 3; …` */
export function differenceWords(values: readonly ComparedValue[], revision: string): string {
  const each = differences(values).map(
    ({ name, asked, held }) => `${name} ${held}, ${revision} asks for ${asked}`,
  );
  return `Modal holds ${each.join('; ')}.`;
}

/** Null or undefined where Modal does not tell. */
type Told = string | number | null | undefined;

function compared(name: string, asked: Told, held: Told): ComparedValue {
  const words = {
    name,
    asked: String(asked ?? 'none'),
    held: held === null || held === undefined ? null : String(held),
  };
  if (words.held === null) return { ...words, verdict: 'not told' };
  return { ...words, verdict: words.held === words.asked ? 'agrees' : 'differs' };
}

function functionsOf({ constants }: Preset): string[] {
  const hasKeepWarm = constants.ENABLE_KEEPALIVE_CRON && constants.DEPLOYED_URL;
  return [...FUNCTIONS, ...(hasKeepWarm ? [KEEP_WARM] : [])].sort();
}

function seconds(value: number | null): string | null {
  return value === null ? null : `${value} s`;
}

function webServerWords(web: HeldServer['webServer']): string {
  return web ? `port ${web.port} within ${web.startupTimeoutSeconds} s` : 'none';
}

function volumeWords(volumes: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(volumes).map(([path, name]) => `${path}: ${name}`);
  return pairs.sort().join(', ') || 'none';
}
