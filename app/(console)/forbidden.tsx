import Link from 'next/link';
import { MessagePage } from '@/components/shell/message-page';
import { Button } from '@/components/ui/button';

export default function Forbidden() {
  return (
    <MessagePage
      title="Your role may not see this page"
      description="An admin can change your role under Settings, People."
      action={
        <Button asChild variant="secondary">
          <Link href="/">Go to the overview</Link>
        </Button>
      }
    />
  );
}
