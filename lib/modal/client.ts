import 'server-only';
import { ModalClient } from 'modal';
import { env } from '@/lib/env';

const shared = globalThis as typeof globalThis & { modalClient?: ModalClient };

/** Deadline of one call to Modal's control plane, in milliseconds, when the caller names none. */
export const CALL_TIMEOUT_MS = 15_000;

// close() leaves the gRPC channel open (modal 0.11.1), so there is one client per process.
/** The SDK's client of this process. It reads MODAL_SERVER_URL and the user's Modal profile itself. */
export function modalClient(): ModalClient {
  shared.modalClient ??= new ModalClient({
    environment: env.MODAL_ENVIRONMENT,
    timeoutMs: CALL_TIMEOUT_MS,
    ...(env.MODAL_TOKEN_ID && { tokenId: env.MODAL_TOKEN_ID }),
    ...(env.MODAL_TOKEN_SECRET && { tokenSecret: env.MODAL_TOKEN_SECRET }),
  });
  return shared.modalClient;
}

/** Every RPC of the control plane; the SDK's own classes cover only a part of them. */
export function controlPlane(): ModalClient['cpClient'] {
  return modalClient().cpClient;
}
