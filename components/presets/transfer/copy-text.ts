import { toast } from '@/components/ui/toast';

/** Puts a text on the clipboard and says so. */
export async function copyText(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast.success(`${what} copied`);
  } catch {
    // Browsers give a page the clipboard on https and localhost only.
    toast.error('The browser keeps its clipboard closed: select the text instead.');
  }
}
