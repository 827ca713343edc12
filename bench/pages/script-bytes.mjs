import { gzipSync } from 'node:zlib';

/** KB of scripts, gzipped, that a page's HTML names: all that has to arrive before it is alive. */
export async function scriptKb(request, address) {
  const html = await (await request.get(address, { headers: { accept: 'text/html' } })).text();
  // For browsers without modules alone.
  const old = html.match(/<script[^>]*noModule[^>]*>/gi)?.join() ?? '';
  const named = new Set(html.match(/\/_next\/static\/chunks\/[\w.~-]+?\.js/g));
  let bytes = 0;
  for (const script of named) {
    if (old.includes(script)) continue;
    bytes += gzipSync(await (await request.get(new URL(script, address).href)).body()).length;
  }
  return bytes / 1024;
}
