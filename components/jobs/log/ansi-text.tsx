import Anser, { type AnserJsonEntry } from 'anser';
import { cn } from '@/components/ui/cn';

/** A line as its program coloured it. The text only ever becomes text, never markup. */
export function AnsiText({ text }: { text: string }) {
  if (!hasCodes(text)) return text;
  const parts = Anser.ansiToJson(text, { use_classes: true, remove_empty: true, json: true });
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line never change their order
    <span key={index} className={classesOf(part)}>
      {part.content}
    </span>
  ));
}

function hasCodes(text: string): boolean {
  return text.includes('\u001b');
}

// Colours that stand out on both backgrounds; a colour without a meaning of its own is shown as the text around it.
const COLOURS: Record<string, string> = {
  'ansi-red': 'text-danger',
  'ansi-bright-red': 'text-danger',
  'ansi-green': 'text-success',
  'ansi-bright-green': 'text-success',
  'ansi-yellow': 'text-warning',
  'ansi-bright-yellow': 'text-warning',
  'ansi-blue': 'text-accent',
  'ansi-bright-blue': 'text-accent',
  'ansi-cyan': 'text-accent',
  'ansi-bright-cyan': 'text-accent',
  'ansi-bright-black': 'text-muted-foreground',
};

const DECORATIONS: Record<string, string> = {
  bold: 'font-semibold',
  dim: 'text-muted-foreground',
  italic: 'italic',
  underline: 'underline',
  strikethrough: 'line-through',
};

function classesOf({ fg, decorations }: AnserJsonEntry): string {
  return cn(
    COLOURS[fg],
    decorations.map((name) => DECORATIONS[name]),
  );
}
