import './globals.css';
import { GeistMono } from 'geist/font/mono';
import { GeistSans } from 'geist/font/sans';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { THEME_COOKIE, themeAttribute, themeOf } from '@/components/shell/theme';

export const metadata: Metadata = {
  title: { default: 'GLM Console', template: '%s · GLM Console' },
  description: 'Presets, deployments and metrics of one GLM-5.1 deployment.',
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f7f8f9' },
    { media: '(prefers-color-scheme: dark)', color: '#0a0b0d' },
  ],
};

// Every page belongs to a signed-in person and reads the database: none is made at build time.
export const dynamic = 'force-dynamic';

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html
      lang="en"
      className={`${GeistSans.variable} ${GeistMono.variable}`}
      data-theme={themeAttribute(theme)}
    >
      <body>{children}</body>
    </html>
  );
}
