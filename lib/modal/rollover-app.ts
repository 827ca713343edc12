import 'server-only';
import { deployedAppId } from '@/lib/modal/app-history';
import { controlPlane } from '@/lib/modal/client';

/** Asks for fresh containers of the version that is deployed. False when nothing is deployed. */
export async function rolloverApp(): Promise<boolean> {
  const appId = await deployedAppId();
  if (appId === null) return false;
  await controlPlane().appRollover({ appId });
  return true;
}
