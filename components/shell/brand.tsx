import Link from 'next/link';

export function Brand() {
  return (
    <Link href="/" className="flex items-center gap-2.5 rounded-md font-semibold text-sm">
      <svg viewBox="0 0 32 32" width="20" height="20" aria-hidden="true">
        <rect width="32" height="32" rx="8" className="fill-accent" />
        <path
          d="M9 21v-6m7 6V9m7 12v-9"
          className="stroke-accent-foreground"
          strokeWidth="3.4"
          strokeLinecap="round"
        />
      </svg>
      GLM Console
    </Link>
  );
}
