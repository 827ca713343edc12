'use client';

import { Link2 } from 'lucide-react';
import { useState, useTransition } from 'react';
import { ShownOnce } from '@/components/settings/shown-once';
import { Button } from '@/components/ui/button';
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from '@/components/ui/dialog';
import { StatusMark } from '@/components/ui/status-mark';
import type { Result } from '@/lib/result';

interface ShareDialogProps {
  title: string;
  isShared: boolean;
  share: () => Promise<Result<{ link: string }>>;
}

type Answer = Result<{ link: string }> | null;

/** Makes the link to a file and shows it, once. */
export function ShareDialog({ title, isShared, share }: ShareDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const [answer, setAnswer] = useState<Answer>(null);
  const word = isShared ? 'New link' : 'Share';
  const open = (to: boolean) => {
    setOpen(to);
    setAnswer(null);
  };
  return (
    <Dialog open={isOpen} onOpenChange={open}>
      <DialogTrigger asChild>
        <Button variant="secondary" size="sm" aria-label={`${word} ${title}`}>
          <Link2 aria-hidden /> {word}…
        </Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle className="break-words">Share “{title}”</DialogTitle>
          <DialogDescription>
            Whoever has the link reads the file without signing in: charts, launch command, names, and the
            ends of logs.{' '}
            {isShared ? 'A new link ends the one that was made before.' : 'You can end it at any time.'}
          </DialogDescription>
        </DialogHeader>
        {answer?.ok ? (
          <ShownOnce
            label="Link to the file"
            hint="Copy it now: it is shown once, for only its hash is kept."
            text={answer.value.link}
            copyLabel="Copy link"
            onDone={() => open(false)}
          />
        ) : (
          <MakeLink share={share} answer={answer} onAnswer={setAnswer} />
        )}
      </DialogContent>
    </Dialog>
  );
}

interface MakeLinkProps {
  share: ShareDialogProps['share'];
  answer: Answer;
  onAnswer: (answer: Answer) => void;
}

function MakeLink({ share, answer, onAnswer }: MakeLinkProps) {
  const [isPending, startTransition] = useTransition();
  return (
    <DialogFooter>
      {answer && !answer.ok && (
        <p role="alert" className="mr-auto text-sm">
          <StatusMark status="error" wraps>
            {answer.error.message}
          </StatusMark>
        </p>
      )}
      <Button
        disabled={isPending}
        aria-busy={isPending}
        onClick={() => startTransition(async () => onAnswer(await share()))}
      >
        Create link
      </Button>
    </DialogFooter>
  );
}
