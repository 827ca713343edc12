import Link from 'next/link';
import { Fragment, type ReactNode } from 'react';
import { PillsSlot } from './pills-slot';

interface PageHeaderProps {
  title: ReactNode;
  breadcrumbs?: { href: string; label: string }[];
  /** Buttons at the right end. */
  actions?: ReactNode;
  /** Pills of this page, after those of the target. */
  pills?: ReactNode;
}

/** The top bar of a page: title, status pills, actions. The first element of every console page. */
export function PageHeader({ title, breadcrumbs = [], actions, pills }: PageHeaderProps) {
  return (
    <header className="flex min-h-13 flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b px-4 py-2 lg:px-6">
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-2 font-semibold text-lg">
        {breadcrumbs.map(({ href, label }) => (
          <Fragment key={href}>
            <Link href={href} className="rounded-sm text-muted-foreground hover:text-foreground">
              {label}
            </Link>
            <span aria-hidden className="font-normal text-muted-foreground">
              /
            </span>
          </Fragment>
        ))}
        <h1 className="min-w-0 break-words">{title}</h1>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <PillsSlot />
        {pills}
        {actions}
      </div>
    </header>
  );
}
