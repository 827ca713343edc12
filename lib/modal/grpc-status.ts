/** The gRPC status codes that this project tells apart, by their number. */
export const GRPC = {
  CANCELLED: 1,
  INVALID_ARGUMENT: 3,
  DEADLINE_EXCEEDED: 4,
  NOT_FOUND: 5,
  ALREADY_EXISTS: 6,
  PERMISSION_DENIED: 7,
  FAILED_PRECONDITION: 9,
  UNAVAILABLE: 14,
  UNAUTHENTICATED: 16,
} as const;

export interface GrpcError extends Error {
  code: number;
  details: string;
}

// The SDK lets nice-grpc's ClientError through and exports no class to compare with.
export function isGrpcError(error: unknown): error is GrpcError {
  return error instanceof Error && error.name === 'ClientError' && 'code' in error && 'details' in error;
}
