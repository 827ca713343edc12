import 'server-only';
import { deployedAppId } from '@/lib/modal/app-history';
import { controlPlane } from '@/lib/modal/client';

/** AppStopSource of modal_proto/api.proto: a person asked for it through a program. */
const STOP_SOURCE_CLI = 1;

/** Stops the deployed app and its containers. Says false when nothing was deployed. */
export async function stopApp(): Promise<boolean> {
  const appId = await deployedAppId();
  if (appId === null) return false;
  await controlPlane().appStop({ appId, source: STOP_SOURCE_CLI });
  return true;
}
