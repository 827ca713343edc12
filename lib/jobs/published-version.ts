import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { type AppVersion, appHistory } from '@/lib/modal/app-history';
import { servingFunction } from '@/lib/modal/serving-function';

const LOOKS = 4;
const BETWEEN_LOOKS_MS = 500;

export interface Published extends AppVersion {
  appId: string;
  url: string | null;
}

// Modal may list a deployment a moment after it has answered the publish, so one empty look is not believed.
/** The deployment with this tag (or the current one) as Modal's own history tells it, or null when there is none. */
export async function publishedVersion(tag: string | 'current'): Promise<Published | null> {
  for (let look = 1; look <= LOOKS; look += 1) {
    const history = await appHistory();
    const version = history?.versions.find((one) => tag === 'current' || one.tag === tag);
    if (history && version) {
      return { ...version, appId: history.appId, url: (await servingFunction())?.url ?? null };
    }
    if (look < LOOKS) await pause(BETWEEN_LOOKS_MS);
  }
  return null;
}
