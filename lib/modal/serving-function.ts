import 'server-only';
import { env } from '@/lib/env';
import { controlPlane } from '@/lib/modal/client';
import { isNotFound } from '@/lib/modal/is-not-found';

export interface ServingFunction {
  functionId: string;
  appId: string;
  /** Where clients call it. The console shows it and never requests it: a request keeps eight GPUs awake. */
  url: string | null;
}

// `functions.fromName` refuses names with a dot, and a class's service function is called `Server.*`.
/** The function behind the class `Server`, or null when it is not deployed. */
export async function servingFunction(): Promise<ServingFunction | null> {
  try {
    const found = await controlPlane().functionGet({
      appName: env.MODAL_APP_NAME,
      objectTag: 'Server.*',
      environmentName: env.MODAL_ENVIRONMENT,
    });
    const methods = Object.values(found.handleMetadata?.methodHandleMetadata ?? {});
    const url = methods.map((method) => method.webUrl).find(Boolean) ?? found.handleMetadata?.webUrl;
    return { functionId: found.functionId, appId: found.handleMetadata?.appId ?? '', url: url || null };
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}
