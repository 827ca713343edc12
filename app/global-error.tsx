'use client';

import './globals.css';
import ErrorPage, { type ErrorPageProps } from './error';

/** When not even the frame of all pages could be drawn. Lighter than Next.js' own, which every page would load. */
export default function GlobalErrorPage(props: ErrorPageProps) {
  return (
    <html lang="en">
      <body>
        <ErrorPage {...props} />
      </body>
    </html>
  );
}
