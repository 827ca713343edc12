'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { isCurrent } from './is-current';
import type { NavigationItem } from './navigation';

interface NavLinksProps {
  items: readonly NavigationItem[];
  /** A few words beside an item, such as `1 running`, by its href. */
  hints?: Record<string, ReactNode>;
  onNavigate?: () => void;
}

export function NavLinks({ items, hints = {}, onNavigate }: NavLinksProps) {
  const pathname = usePathname();
  return (
    <nav aria-label="Main">
      <ul className="grid gap-0.5">
        {items.map(({ href, label, icon }) => (
          <li key={href}>
            <Link
              href={href}
              onClick={onNavigate}
              aria-current={isCurrent(href, pathname) ? 'page' : undefined}
              className="flex h-8 items-center gap-2.5 rounded-md px-2.5 text-muted-foreground text-sm hover:bg-muted hover:text-foreground aria-[current]:bg-muted aria-[current]:font-medium aria-[current]:text-foreground [&_svg]:size-4 [&_svg]:shrink-0"
            >
              {icon}
              {label}
              {hints[href] && (
                <span className="ml-auto font-normal text-muted-foreground text-xs">{hints[href]}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
