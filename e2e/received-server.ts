import type { SimulatorState } from './simulator';

/** The part of a FunctionCreate request (modal_proto.api, as JSON) that says what a Server gets. */
interface FunctionCreate {
  function: {
    resources: { gpuConfig: { gpuType: string; count: number } };
    secretIds: string[];
    volumeMounts: { volumeId: string; mountPath: string }[];
    timeoutSecs: number;
    maxConcurrentInputs: number;
    autoscalerSettings: { minContainers: number; maxContainers: number; scaledownWindow: number };
    methodDefinitions: Record<
      string,
      { webhookConfig: { type: string; webServerPort: number; webServerStartupTimeout: number } }
    >;
  };
}

/** The Server that the simulator was asked for, with names in place of ids. */
export function receivedServer({ apps, volumes, secrets }: SimulatorState) {
  const server = apps[0]?.functions.find(({ tag }) => tag === 'Server.*');
  if (!server) throw new Error('The simulator has received no Server.');
  const { function: asked } = server.create as unknown as FunctionCreate;
  const web = asked.methodDefinitions.serve?.webhookConfig;
  return {
    gpu: `${asked.resources.gpuConfig.gpuType} x ${asked.resources.gpuConfig.count}`,
    ...asked.autoscalerSettings,
    maxInputs: asked.maxConcurrentInputs,
    timeoutSeconds: asked.timeoutSecs,
    web: { port: web?.webServerPort, startupTimeoutSeconds: web?.webServerStartupTimeout },
    secrets: asked.secretIds.map((id) => secrets.find(({ secretId }) => secretId === id)?.name),
    volumes: Object.fromEntries(
      asked.volumeMounts.map(({ volumeId, mountPath }) => [
        mountPath,
        volumes.find((volume) => volume.volumeId === volumeId)?.name,
      ]),
    ),
  };
}
