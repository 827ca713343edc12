// A child process: `node watchers.mjs ADDRESS COOKIE COUNT [stalled]` opens COUNT streams. The first ones check that no line is missed.
import http from 'node:http';

const [address, cookie, count, stalls] = process.argv.slice(2);
const CHECKED = 5;
const agent = new http.Agent({ maxSockets: Infinity });
const found = { open: 0, lines: 0, gaps: 0, bytes: 0 };

for (let index = 0; index < Number(count); index += 1) {
  http
    .get(address, { agent, headers: { cookie } }, (answer) => {
      if (answer.statusCode !== 200)
        return process.send({ error: `a watcher was answered ${answer.statusCode}` });
      found.open += 1;
      if (found.open === Number(count)) process.send(found);
      if (stalls) return answer.pause();
      if (index >= CHECKED) return answer.on('data', (chunk) => (found.bytes += chunk.length));
      check(answer);
    })
    .on('error', (error) => process.send({ error: `a watcher was cut off: ${error.message}` }));
}
process.on('message', () => process.send(found, () => process.exit()));

function check(answer) {
  let rest = '';
  let last = 0;
  answer.setEncoding('utf8').on('data', (chunk) => {
    const events = (rest + chunk).split('\n\n');
    rest = events.pop();
    for (const event of events) {
      const data = event.match(/^data: (\[.*)$/m)?.[1];
      if (!data) continue;
      for (const { number } of JSON.parse(data)) {
        if (number !== last + 1) found.gaps += 1;
        last = number;
        found.lines += 1;
      }
    }
  });
}
