import 'server-only';
import { controlPlane } from '@/lib/modal/client';
import { servingFunction } from '@/lib/modal/serving-function';

export interface ScaleSettings {
  minContainers: number;
  maxContainers: number;
  /** How long a container stays idle before it goes, in seconds. */
  scaledownWindowSeconds: number;
}

export interface AutoscalerState {
  /** What holds now. */
  live: ScaleSettings;
  /** What the deployed version says; the next deploy brings it back. */
  deployed: ScaleSettings;
}

interface Settings {
  minContainers?: number | undefined;
  maxContainers?: number | undefined;
  scaledownWindow?: number | undefined;
}

/** How the serving function scales, from the control plane; null when it is not deployed. */
export async function readAutoscaler(): Promise<AutoscalerState | null> {
  const serving = await servingFunction();
  if (serving === null) return null;
  const { functionId } = serving;
  const { autoscalerConfiguration } = await controlPlane().functionGetSchedulingParams({ functionId });
  const { settings, staticSettings, defaultSettings } = autoscalerConfiguration ?? {};
  return {
    live: words(settings, staticSettings, defaultSettings),
    deployed: words(staticSettings, defaultSettings),
  };
}

/**
 * Sets what holds until the next deploy, which brings its own settings back (`Function.update_autoscaler` of the client).
 * False when the serving function is not deployed.
 */
export async function setAutoscaler(settings: ScaleSettings): Promise<boolean> {
  const serving = await servingFunction();
  if (serving === null) return false;
  const { minContainers, maxContainers, scaledownWindowSeconds: scaledownWindow } = settings;
  await controlPlane().functionUpdateSchedulingParams({
    functionId: serving.functionId,
    warmPoolSizeOverride: 0,
    settings: { minContainers, maxContainers, scaledownWindow },
  });
  return true;
}

/** Sets the least alone; the rest stays as it is. False when the serving function is not deployed. */
export async function setMinContainers(minContainers: number): Promise<boolean> {
  const serving = await servingFunction();
  if (serving === null) return false;
  const { functionId } = serving;
  await controlPlane().functionUpdateSchedulingParams({
    functionId,
    warmPoolSizeOverride: 0,
    settings: { minContainers },
  });
  return true;
}

/** The first layer that says something decides; Modal's own defaults are 0, no limit and 60 s. */
function words(...layers: (Settings | undefined)[]): ScaleSettings {
  const first = (name: keyof Settings) =>
    layers.map((layer) => layer?.[name]).find((value) => value !== undefined);
  return {
    minContainers: first('minContainers') ?? 0,
    maxContainers: first('maxContainers') ?? 0,
    scaledownWindowSeconds: first('scaledownWindow') ?? 60,
  };
}
