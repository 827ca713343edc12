/** @type {import('next').NextConfig} */
export default {
  // The Modal SDK keeps one gRPC channel per process; pg and Prisma load native parts: none survive bundling.
  serverExternalPackages: ['modal', 'pg', '@prisma/client', '@prisma/adapter-pg'],
  poweredByHeader: false,
  reactStrictMode: true,
  // A page that the role may not see answers 403 (app/(console)/forbidden.tsx).
  experimental: { authInterrupts: true },
};
