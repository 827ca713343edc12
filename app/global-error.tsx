'use client';

import './globals.css';

/** When not even the frame of all pages could be drawn. Every page loads it, so it stands on its own. */
export default function GlobalErrorPage({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body className="grid min-h-dvh place-content-center gap-3 p-6">
        <h1 className="font-semibold text-lg">The console could not be shown</h1>
        <p>It met an error it did not expect. Nothing was changed by it.</p>
        <button type="button" className="justify-self-start underline" onClick={reset}>
          Try again
        </button>
      </body>
    </html>
  );
}
