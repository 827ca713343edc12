import 'server-only';
import { env } from '@/lib/env';
import { controlPlane } from '@/lib/modal/client';

export interface AppVersion {
  version: number;
  tag: string;
  deployedAt: Date;
  deployedBy: string;
}

export interface AppHistory {
  appId: string;
  /** The version that serves; 0 when nothing is deployed. */
  currentVersion: number;
  /** Newest first. */
  versions: AppVersion[];
}

/** What Modal itself has recorded of this app's deployments, or null when no such app is deployed. */
export async function appHistory(): Promise<AppHistory | null> {
  const appId = await deployedAppId();
  if (appId === null) return null;
  const { appDeploymentHistories, productionAppVersion } = await controlPlane().appDeploymentHistory({
    appId,
  });
  const versions = appDeploymentHistories
    .map(({ version, tag, deployedAt, deployedBy }) => ({
      version,
      tag,
      deployedAt: new Date(deployedAt * 1000),
      deployedBy,
    }))
    .sort((a, b) => b.version - a.version);
  return { appId, currentVersion: productionAppVersion || (versions[0]?.version ?? 0), versions };
}

/** Modal's `ap-…` id of the deployed app, or null. */
export async function deployedAppId(): Promise<string | null> {
  const { appId } = await controlPlane().appGetByDeploymentName({
    name: env.MODAL_APP_NAME,
    environmentName: env.MODAL_ENVIRONMENT,
  });
  return appId || null;
}
