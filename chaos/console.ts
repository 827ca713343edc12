import { createServer } from 'node:http';
import { register } from '@/instrumentation';
import { tailLog } from '@/lib/jobs/tail-log';

// What a server of Next does before its first request: everything that a console does by itself, without its pages.
process.env.NEXT_RUNTIME = 'nodejs';
await register();

/** `GET /<job>`: its log from the first line on, as the route of the log streams it. */
const server = createServer((request, response) => {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  void stream(request.url?.slice(1) ?? '', gone.signal, response).catch(() => response.destroy());
});

async function stream(jobId: string, gone: AbortSignal, response: NodeJS.WritableStream): Promise<void> {
  for await (const bytes of tailLog(jobId, 0, gone)) response.write(bytes);
  response.end();
}

server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
