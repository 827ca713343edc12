import 'server-only';
import { NotFoundError } from 'modal';
import { GRPC, isGrpcError } from '@/lib/modal/grpc-status';

export function isNotFound(error: unknown): boolean {
  return error instanceof NotFoundError || (isGrpcError(error) && error.code === GRPC.NOT_FOUND);
}
