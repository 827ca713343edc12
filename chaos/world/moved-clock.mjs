// Loaded before a console: the wall clock is off by as many seconds as the file CLOCK_OFFSET_FILE says, now. What counts
// time without a clock, such as timers and performance.now(), goes on as it is.
import { readFileSync } from 'node:fs';

const RealDate = Date;

function offsetMs() {
  try {
    return Number(readFileSync(process.env.CLOCK_OFFSET_FILE, 'utf8')) * 1000;
  } catch {
    return 0;
  }
}

globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length > 0 ? given : [RealDate.now() + offsetMs()]));
  }

  static now() {
    return RealDate.now() + offsetMs();
  }
};
