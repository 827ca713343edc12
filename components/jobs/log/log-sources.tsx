import { LogSource } from '@/lib/jobs/schema';

const SOURCE_WORDS: Record<LogSource, string> = {
  console: 'Console',
  cli: 'Modal CLI',
  build: 'Image build',
  function: 'Function',
  container: 'Container',
};

interface LogSourcesProps {
  source: LogSource | null;
  onSource(source: LogSource | null): void;
}

/** Whose lines are shown. */
export function LogSources({ source: chosen, onSource }: LogSourcesProps) {
  return (
    <fieldset className="flex min-w-0 gap-1 max-sm:w-full max-sm:overflow-x-auto">
      <legend className="sr-only">Source</legend>
      {[null, ...LogSource.options].map((source) => (
        <button
          key={source ?? 'all'}
          type="button"
          aria-pressed={chosen === source}
          onClick={() => onSource(source)}
          className="shrink-0 rounded-full border px-2 py-px text-muted-foreground text-xs hover:bg-muted aria-pressed:border-accent aria-pressed:text-accent"
        >
          {source ? SOURCE_WORDS[source] : 'All'}
        </button>
      ))}
    </fieldset>
  );
}
