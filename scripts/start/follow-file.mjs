import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const pauseMs = 200;

/**
 * Writes what is added to a file to `output`, from now on; the returned function writes the rest and stops.
 * A server that logs to a pipe whose reader was killed spins on EPIPE; one that logs to a file never notices.
 */
export function followFile(file, output) {
  const handle = openSync(file, 'r');
  const buffer = Buffer.alloc(64 * 1024);
  let position = fstatSync(handle).size;
  const pass = () => {
    for (let bytes = read(); bytes > 0; bytes = read()) {
      output.write(Buffer.from(buffer.subarray(0, bytes)));
      position += bytes;
    }
  };
  const read = () => readSync(handle, buffer, 0, buffer.length, position);
  const timer = setInterval(pass, pauseMs);
  timer.unref();
  return () => {
    clearInterval(timer);
    pass();
    closeSync(handle);
  };
}
