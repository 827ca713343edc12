import 'server-only';
import type { ModalClient } from 'modal';
import { appHistory } from '@/lib/modal/app-history';
import { readAutoscaler, type ScaleSettings } from '@/lib/modal/autoscaler';
import { controlPlane } from '@/lib/modal/client';
import { isNotFound } from '@/lib/modal/is-not-found';
import { servingFunction } from '@/lib/modal/serving-function';

/** What Modal holds of the deployed app. Null where it does not say. */
export interface DeployedApp {
  /** Of the version that serves. */
  version: number;
  tag: string;
  /** Names of the app's functions; a class is told as `Server.*`. */
  functions: string[];
  url: string | null;
  /** What the deployed version says, not what was set since. */
  scaling: ScaleSettings;
  server: ServerDefinition | null;
}

export interface ServerDefinition {
  /** Such as `B200:8`; several when Modal may choose. */
  gpus: string[];
  maxInputs: number;
  /** 0 when none was set. */
  targetInputs: number;
  timeoutSeconds: number | null;
  startupTimeoutSeconds: number | null;
  webServer: { port: number; startupTimeoutSeconds: number } | null;
  /** Mount path to the volume's name. */
  volumes: Record<string, string>;
  secrets: string[];
  /** Empty when Modal may choose. */
  regions: string[];
}

type FunctionData = NonNullable<Awaited<ReturnType<ModalClient['cpClient']['functionGetById']>>['function']>;

/** Reads it from the control plane alone; null when the app or its `Server` is not deployed. */
export async function readDeployedApp(): Promise<DeployedApp | null> {
  const [history, serving, autoscaler] = await Promise.all([
    appHistory(),
    servingFunction(),
    readAutoscaler(),
  ]);
  if (history === null || serving === null || autoscaler === null) return null;
  const [{ appLayout }, { function: data }] = await Promise.all([
    controlPlane().appGetLayout({ appId: history.appId }),
    // What `Function.info()` of the Python client reads.
    controlPlane().functionGetById({ functionId: serving.functionId }),
  ]);
  const current = history.versions.find(({ version }) => version === history.currentVersion);
  return {
    version: history.currentVersion,
    tag: current?.tag ?? '',
    functions: Object.keys(appLayout?.functionIds ?? {}).sort(),
    url: serving.url,
    scaling: autoscaler.deployed,
    server: data ? await definitionOf(data) : null,
  };
}

async function definitionOf(data: FunctionData): Promise<ServerDefinition | null> {
  const choices = data.rankedFunctions.flatMap(({ function: choice }) => choice ?? []);
  const [first] = choices;
  if (!first) return null;
  const web = [
    data.webhookConfig,
    ...Object.values(data.methodDefinitions).map((one) => one.webhookConfig),
  ].find((config) => config?.webServerPort);
  const volumes = first.volumeMounts.map(async ({ mountPath, volumeId }) => [
    mountPath,
    await volumeName(volumeId),
  ]);
  return {
    // Only the GPU differs between the choices.
    gpus: choices.flatMap(({ resources }) => gpuWords(resources?.gpuConfig)),
    maxInputs: first.maxConcurrentInputs || 1,
    targetInputs: first.targetConcurrentInputs,
    timeoutSeconds: data.timeoutSecs || null,
    startupTimeoutSeconds: data.startupTimeoutSecs || null,
    webServer: web ? { port: web.webServerPort, startupTimeoutSeconds: web.webServerStartupTimeout } : null,
    volumes: Object.fromEntries(await Promise.all(volumes)),
    secrets: (await Promise.all(first.secretIds.map(secretName))).sort(),
    regions: first.schedulerPlacement?.regions ?? [],
  };
}

function gpuWords(gpu: { gpuType: string; count: number } | undefined): string[] {
  return gpu && gpu.count > 0 ? [`${gpu.gpuType}:${gpu.count}`] : [];
}

function volumeName(volumeId: string): Promise<string> {
  return nameOr(volumeId, async () => (await controlPlane().volumeGetById({ volumeId })).metadata?.name);
}

function secretName(secretId: string): Promise<string> {
  return nameOr(secretId, async () => (await controlPlane().secretGetInfo({ secretId })).metadata?.name);
}

/** The id where the object is gone. */
async function nameOr(id: string, read: () => Promise<string | undefined>): Promise<string> {
  try {
    return (await read()) || id;
  } catch (error) {
    if (isNotFound(error)) return id;
    throw error;
  }
}
