import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';

interface TargetPillsProps {
  appName: string;
  environment: string;
  isSimulator: boolean;
  /** What runs there now. */
  children?: ReactNode;
}

export function TargetPills({ appName, environment, isSimulator, children }: TargetPillsProps) {
  return (
    <>
      <Badge>
        {appName} · {environment}
      </Badge>
      {isSimulator && <Badge className="max-wide:hidden">Target: simulator</Badge>}
      {children}
    </>
  );
}
