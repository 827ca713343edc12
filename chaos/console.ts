import { register } from '@/instrumentation';

// What a server of Next does before its first request: everything that a console does by itself, without its pages.
process.env.NEXT_RUNTIME = 'nodejs';
await register();
console.log('ready');
// The runner's timers do not keep a process alive; a server's open port does.
setInterval(() => undefined, 60_000);
