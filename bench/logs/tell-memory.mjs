// Loaded into the console before its own code: on SIGUSR2 it says what it holds after a garbage collection, in bytes.
import { writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

process.on('SIGUSR2', () => {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  writeFileSync(`${process.env.BENCH_MEMORY_DIR}/${process.pid}.json`, JSON.stringify(heapUsed + external));
});
