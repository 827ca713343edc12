import 'server-only';
import { FILE_POLICY } from '@/lib/incidents/incident-html';
import type { BundleFile } from '@/lib/incidents/store';

const HEADERS = {
  'content-security-policy': `${FILE_POLICY}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow',
  'referrer-policy': 'no-referrer',
};

/** A frozen range to look at or to keep; it may do nothing but show itself. */
export function fileResponse(file: BundleFile | null, isDownload: boolean): Response {
  if (file === null) return new Response('There is nothing behind this address.\n', NOT_FOUND);
  const headers = { ...HEADERS, 'content-type': 'text/html; charset=utf-8' };
  const disposition = `${isDownload ? 'attachment' : 'inline'}; filename="${fileName(file)}"`;
  return new Response(new Uint8Array(file.html), {
    headers: { ...headers, 'content-disposition': disposition },
  });
}

const NOT_FOUND = { status: 404, headers: { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' } };

/** `2026-11-23-ttft-p95-over-300-ms.html`: what every file system and header can hold. */
function fileName({ title, startsAt }: BundleFile): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${startsAt.toISOString().slice(0, 10)}-${words.slice(0, 60) || 'incident'}.html`;
}
