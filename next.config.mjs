// Nothing of the console belongs in somebody else's frame, and its addresses stay with it.
const SECURITY_HEADERS = [
  { key: 'Content-Security-Policy', value: "frame-ancestors 'none'; base-uri 'self'; object-src 'none'" },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
];

/** @type {import('next').NextConfig} */
export default {
  // The Modal SDK keeps one gRPC channel per process; pg and Prisma load native parts: none survive bundling.
  serverExternalPackages: ['modal', 'pg', '@prisma/client', '@prisma/adapter-pg'],
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run dev` would print what each action is called with: passwords and the values of secrets among it.
  logging: { serverFunctions: false },
  // Frozen files bring stricter ones of their own, which these would replace.
  headers: async () => [{ source: '/((?!shared/|incidents/.).*)', headers: SECURITY_HEADERS }],
  // A page that the role may not see answers 403 (app/(console)/forbidden.tsx).
  experimental: { authInterrupts: true },
};
