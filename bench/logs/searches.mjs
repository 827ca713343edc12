import { fillLog, makeJob } from './job.mjs';
import { ms, quantile } from './results.mjs';

const ROUNDS = 3;

/** What is asked of a long log, over HTTP: first bytes and the whole. */
export async function searches({ glm, context, load, size }) {
  const job = await makeJob(glm.client, 'failed');
  await fillLog(glm.client, job, size.lines);
  const cookies = (await context.cookies(glm.url)).map(({ name, value }) => `${name}=${value}`).join('; ');
  const ask = async (path) => {
    const start = performance.now();
    const answer = await fetch(`${glm.url}/api/jobs/${job}${path}`, { headers: { cookie: cookies } });
    let first = 0;
    let bytes = 0;
    for await (const chunk of answer.body) {
      first ||= performance.now() - start;
      bytes += chunk.length;
    }
    const whole = performance.now() - start;
    return { first: first || whole, whole, bytes };
  };
  const asked = {
    'filter: a word in every thousandth line': '/log/matches?text=failed',
    'filter: two words in most lines': '/log/matches?text=decode%20batch',
    'filter: no line': '/log/matches?text=nowhere',
    'filter: a source': '/log/matches?source=cli',
    'summary with first error and known lines': '/log/summary',
    'next error': `/log/errors?from=${size.lines / 2}&side=after`,
    '200 lines in the middle': `/log/lines?from=${size.lines / 2}&to=${size.lines / 2 + 199}`,
    download: '/log.txt',
  };
  const rows = [];
  for (const [name, path] of Object.entries(asked)) {
    const runs = [];
    for (let round = 0; round < ROUNDS; round += 1) runs.push(await ask(path));
    const [first, whole] = ['first', 'whole'].map((key) =>
      quantile(
        runs.map((run) => run[key]),
        0.5,
      ),
    );
    rows.push([name, `first bytes ${ms(first)}, whole ${ms(whole)}, ${(runs[0].bytes / 1e3).toFixed(1)} kB`]);
  }
  rows.push([
    'lines stored one after the other, 2,000 a call',
    `${await throughput(load, glm.client)} a second`,
  ]);
  return { title: `A log of ${size.lines.toLocaleString('en-US')} lines, asked`, rows };
}

async function throughput(load, client) {
  const { appendLog } = await load('lib/jobs/append-log.ts');
  const job = await makeJob(client, 'running');
  const lines = Array.from({ length: 50_000 }, (_, index) => ({
    at: new Date(),
    source: 'container',
    text: `[TP${index % 8}] Decode batch, #running-req: ${index % 48}, token usage: 0.41, cuda graph: True, #queue-req: 0`,
  }));
  const start = performance.now();
  await appendLog(job, lines);
  return Math.round(lines.length / ((performance.now() - start) / 1000)).toLocaleString('en-US');
}
