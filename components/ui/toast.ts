import type { toast as Sonner } from 'sonner';

let announceToaster = () => {};
// A notice that is asked for before the toaster is drawn waits for it.
const toaster = new Promise<void>((resolve) => {
  announceToaster = resolve;
});

export function toasterIsDrawn(): void {
  announceToaster();
}

type Tone = 'message' | 'success' | 'warning' | 'error';

function say(tone: Tone) {
  return (...given: Parameters<typeof Sonner.success>): void => {
    void Promise.all([import('sonner'), toaster]).then(([sonner]) => sonner.toast[tone](...given));
  };
}

/** A short notice. Its code comes after the page. */
export const toast = Object.assign(say('message'), {
  success: say('success'),
  warning: say('warning'),
  error: say('error'),
});
