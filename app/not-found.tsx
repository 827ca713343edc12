import Link from 'next/link';
import { MessagePage } from '@/components/shell/message-page';
import { Button } from '@/components/ui/button';

export const metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <MessagePage
      title="Page not found"
      description="Nothing is kept under this address. It may have been mistyped, or what it showed is gone."
      action={
        <Button asChild variant="secondary">
          <Link href="/">Go to the overview</Link>
        </Button>
      }
    />
  );
}
