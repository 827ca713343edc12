/** Whether the page at `pathname` belongs to the item: the overview is itself alone, the others cover what is below. */
export function isCurrent(href: string, pathname: string): boolean {
  if (href === '/') return pathname === '/';
  return pathname === href || pathname.startsWith(`${href}/`);
}
