'use client';

import { ArrowDown, ArrowUp, Pencil } from 'lucide-react';
import { useTransition } from 'react';
import { ConfirmRemove } from '@/components/settings/confirm-remove';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { formatMilliseconds } from '@/lib/format';
import { expectationWords } from '@/lib/golden/expectation-words';
import type { GoldenPrompt } from '@/lib/golden/schema';
import type { Result } from '@/lib/result';
import { PromptDialog } from './prompt-dialog';
import type { SavePrompt } from './save-action';

export interface PromptActions {
  save: SavePrompt;
  remove: (id: string) => Promise<Result<null>>;
  move: (id: string, direction: 'up' | 'down') => Promise<Result<null>>;
}

interface PromptListProps {
  prompts: readonly GoldenPrompt[];
  /** Null for a reader who may not edit them. */
  actions: PromptActions | null;
}

/** The set, in the order in which it is asked. */
export function PromptList({ prompts, actions }: PromptListProps) {
  return (
    <ol aria-label="Golden prompts" className="divide-y">
      {prompts.map((prompt, index) => (
        <li key={prompt.id} className="flex items-start gap-3 px-4 py-3 text-sm">
          <span className="w-5 shrink-0 text-right text-muted-foreground tabular-nums">{index + 1}</span>
          <div className="grid min-w-0 grow gap-0.5">
            <span className="font-medium">{prompt.name}</span>
            <span className="line-clamp-2 break-words text-muted-foreground">{prompt.prompt}</span>
            <span className="line-clamp-2 break-words text-muted-foreground text-xs tabular-nums">
              {expectationWords(prompt.expectation)}
              {prompt.maxTtftMs !== null && `; first token within ${formatMilliseconds(prompt.maxTtftMs)}`}
            </span>
          </div>
          {actions && <Actions prompt={prompt} index={index} count={prompts.length} {...actions} />}
        </li>
      ))}
    </ol>
  );
}

interface ActionsProps extends PromptActions {
  prompt: GoldenPrompt;
  index: number;
  count: number;
}

function Actions({ prompt, index, count, save, remove, move }: ActionsProps) {
  return (
    <div className="flex shrink-0 flex-wrap justify-end">
      <MoveButton prompt={prompt} direction="up" isEnd={index === 0} move={move} />
      <MoveButton prompt={prompt} direction="down" isEnd={index === count - 1} move={move} />
      <PromptDialog prompt={prompt} save={save}>
        <Button variant="ghost" size="icon-sm" aria-label={`Change ${prompt.name}`}>
          <Pencil />
        </Button>
      </PromptDialog>
      <ConfirmRemove
        name={prompt.name}
        consequence="It is asked no more. What it was answered before stays with the deployments."
        remove={() => remove(prompt.id)}
      />
    </div>
  );
}

interface MoveButtonProps {
  prompt: GoldenPrompt;
  direction: 'up' | 'down';
  isEnd: boolean;
  move: PromptActions['move'];
}

function MoveButton({ prompt, direction, isEnd, move }: MoveButtonProps) {
  const [isPending, startTransition] = useTransition();
  const click = () =>
    startTransition(async () => {
      const moved = await move(prompt.id, direction);
      if (!moved.ok) toast.error(moved.error.message);
    });
  return (
    <Button
      variant="ghost"
      size="icon-sm"
      disabled={isEnd || isPending}
      onClick={click}
      aria-label={`Move ${prompt.name} ${direction}`}
    >
      {direction === 'up' ? <ArrowUp /> : <ArrowDown />}
    </Button>
  );
}
