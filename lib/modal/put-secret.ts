import 'server-only';
import { env } from '@/lib/env';
import { controlPlane } from '@/lib/modal/client';
import { GRPC, isGrpcError } from '@/lib/modal/grpc-status';

// ObjectCreationType of modal_proto/api.proto (1.6).
const FAIL_IF_EXISTS = 2;
const OVERWRITE = 3;

/** Creates a secret, or replaces all of it. False when it is there already and may not be replaced. */
export async function putSecret(
  name: string,
  values: Readonly<Record<string, string>>,
  replace: boolean,
): Promise<boolean> {
  try {
    await controlPlane().secretGetOrCreate({
      deploymentName: name,
      environmentName: env.MODAL_ENVIRONMENT,
      objectCreationType: replace ? OVERWRITE : FAIL_IF_EXISTS,
      envDict: { ...values },
    });
    return true;
  } catch (error) {
    if (isGrpcError(error) && error.code === GRPC.ALREADY_EXISTS) return false;
    throw error;
  }
}
