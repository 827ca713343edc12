import { cn } from './cn';

const BASE =
  'inline-flex shrink-0 items-center justify-center gap-1.5 whitespace-nowrap rounded-md border font-medium text-sm transition-colors disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0';

const LOOKS = {
  default: 'border-transparent bg-primary text-primary-foreground hover:bg-primary/85',
  secondary: 'border-input bg-card text-foreground hover:bg-muted',
  ghost: 'border-transparent text-foreground hover:bg-muted',
  danger: 'border-transparent bg-danger text-danger-foreground hover:bg-danger/85',
  link: 'border-transparent text-accent underline-offset-4 hover:underline h-auto! px-0!',
};

const SIZES = {
  default: 'h-8 px-3',
  sm: 'h-7 px-2.5 text-xs [&_svg]:size-3.5',
  lg: 'h-9 px-4',
  icon: 'size-8',
  'icon-sm': 'size-7 [&_svg]:size-3.5',
};

export interface ButtonLook {
  variant?: keyof typeof LOOKS;
  size?: keyof typeof SIZES;
}

export function buttonClasses({ variant = 'default', size = 'default' }: ButtonLook = {}): string {
  return cn(BASE, LOOKS[variant], SIZES[size]);
}
