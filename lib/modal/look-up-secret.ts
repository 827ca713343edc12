import 'server-only';
import { env } from '@/lib/env';
import { controlPlane } from '@/lib/modal/client';
import { GRPC, isGrpcError } from '@/lib/modal/grpc-status';
import { isNotFound } from '@/lib/modal/is-not-found';

export type SecretLookup =
  | { state: 'present' /** As far as Modal lists them. */; keys: string[] }
  | { state: 'missing' }
  | { state: 'lacks keys' /** Modal's words. */; lack: string };

/** Asks Modal for a secret as a deploy does: by name, with the keys it must have. Values never come back. */
export async function lookUpSecret(name: string, requiredKeys: string[]): Promise<SecretLookup> {
  try {
    const { metadata } = await controlPlane().secretGetOrCreate({
      deploymentName: name,
      environmentName: env.MODAL_ENVIRONMENT,
      requiredKeys,
    });
    return { state: 'present', keys: metadata?.keys ?? [] };
  } catch (error) {
    if (isNotFound(error)) return { state: 'missing' };
    if (isGrpcError(error) && error.code === GRPC.FAILED_PRECONDITION)
      return { state: 'lacks keys', lack: error.details };
    throw error;
  }
}
