'use client';

import { ChevronDown, Wrench } from 'lucide-react';
import Link from 'next/link';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { StatusMark } from '@/components/ui/status-mark';
import type { Finding, Fix } from '@/lib/rules/rule';
import { FindingCounts } from '../finding-counts';
import { FindingItem } from '../finding-item';
import { ofSeverity } from '../of-severity';

interface ChecksCardProps {
  findings: readonly Finding[];
  readOnly: boolean;
  onFix: (fix: Fix) => void;
  /** Goes to the field at a path. */
  onGo: (path: string) => void;
  className?: string;
}

/** What the rules say about the draft, each with its way out. Notes fold away while something weighs more. */
export function ChecksCard({ findings, readOnly, onFix, onGo, className }: ChecksCardProps) {
  const card = useRef<HTMLElement>(null);
  useKeptFocus(card, findings);
  const notes = ofSeverity(findings, 'note');
  const weightier = findings.filter(({ severity }) => severity !== 'note');
  const itemOf = (finding: Finding) => (
    <FindingItem key={`${finding.ruleId} ${finding.path} ${finding.message}`} finding={finding}>
      <WaysOut finding={finding} readOnly={readOnly} onFix={onFix} onGo={onGo} />
    </FindingItem>
  );
  return (
    <Card ref={card} aria-label="Checks" className={className}>
      <Folding
        isOpen
        summary={
          <>
            <h2 className="font-semibold text-sm">Checks</h2>
            <span role="status" className="ml-auto">
              <FindingCounts findings={findings} />
            </span>
          </>
        }
      >
        {weightier.length > 0 && <ul className="divide-y border-t">{weightier.map(itemOf)}</ul>}
        {notes.length > 0 && (
          <div className="border-t">
            <Folding
              isOpen={weightier.length === 0}
              summary={
                <StatusMark status="note" className="text-xs">
                  Notes on what upstream does
                </StatusMark>
              }
            >
              <ul className="divide-y border-t">{notes.map(itemOf)}</ul>
            </Folding>
          </div>
        )}
      </Folding>
    </Card>
  );
}

function Folding({
  summary,
  isOpen,
  children,
}: {
  summary: ReactNode;
  isOpen: boolean;
  children: ReactNode;
}) {
  return (
    <details open={isOpen} className="[&[open]>summary>svg]:rotate-180">
      <summary className="flex min-h-10 list-none items-center justify-between gap-3 rounded-xl px-4 py-2 [&::-webkit-details-marker]:hidden">
        {summary}
        <ChevronDown aria-hidden className="size-4 shrink-0 text-muted-foreground" />
      </summary>
      {children}
    </details>
  );
}

interface WaysOutProps extends Pick<ChecksCardProps, 'readOnly' | 'onFix' | 'onGo'> {
  finding: Finding;
}

function WaysOut({ finding: { path, title, fix, job }, readOnly, onFix, onGo }: WaysOutProps) {
  return (
    <div className="flex flex-wrap gap-2">
      {fix && !readOnly && (
        <Button variant="secondary" size="sm" onClick={() => onFix(fix)}>
          <Wrench aria-hidden />
          {fix.label}
        </Button>
      )}
      {job === 'compile' && !readOnly && (
        <Button variant="secondary" size="sm" asChild>
          <Link href="/jobs">Compile kernels in jobs</Link>
        </Button>
      )}
      <Button variant="ghost" size="sm" onClick={() => onGo(path)}>
        Show field
        <span className="sr-only">: {title}</span>
      </Button>
    </div>
  );
}

/** A fix takes its own button away: the focus then goes to the head of the card instead of nowhere. */
function useKeptFocus(card: RefObject<HTMLElement | null>, findings: readonly Finding[]): void {
  const hadFocus = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked after each new list of findings
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body)
      card.current?.querySelector('summary')?.focus();
  }, [findings]);
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      hadFocus.current = card.current?.contains(target as Node) ?? false;
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, [card]);
}
