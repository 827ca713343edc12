'use client';

import { MessagePage } from '@/components/shell/message-page';
import { buttonClasses } from '@/components/ui/button-classes';

interface ErrorPageProps {
  error: Error & { digest?: string };
  reset: () => void;
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <MessagePage
      title="This page could not be shown"
      description={
        <>
          The console met an error it did not expect. Nothing was changed by it.
          {error.digest && ` The console's log has the details under ${error.digest}.`}
        </>
      }
      action={
        // This file stands in every page beside a frame that has the Button, too.
        <button type="button" className={buttonClasses()} onClick={reset}>
          Try again
        </button>
      }
    />
  );
}
