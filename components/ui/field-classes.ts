/** The look shared by input, textarea and both selects. */
export const fieldClasses =
  'w-full min-w-0 rounded-md border border-field bg-card text-sm text-foreground transition-colors placeholder:text-muted-foreground hover:border-muted-foreground/60 focus-visible:border-ring focus-visible:outline-1 focus-visible:outline-offset-0 disabled:cursor-not-allowed disabled:opacity-60 aria-invalid:border-danger';
