import { once } from 'node:events';
import { createServer } from 'node:net';
import { Problem } from '../setup/problem.mjs';

/** PORT as a number; a Problem when it is none. */
export function portFrom(given) {
  const port = Number(given || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Problem(`PORT must be a number from 1 to 65535, and is "${given}".`);
}

/** A Problem when the console could not listen there. */
export async function refuseTakenPort(host, port) {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    throw new Problem(wayOut(error, host, port));
  }
  server.close();
  await once(server, 'close');
}

function wayOut(error, host, port) {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Stop it, or choose another one: PORT=${port + 1} npm start`;
  }
  if (error.code === 'EACCES')
    return `This user may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`;
  return `The console cannot listen on ${host}, port ${port} (${error.code ?? error.message}). Set HOST and PORT.`;
}
