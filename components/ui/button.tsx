import type { ComponentProps } from 'react';
import { type ButtonLook, buttonClasses } from './button-classes';
import { cn } from './cn';
import { Slot } from './slot';

interface ButtonProps extends ComponentProps<'button'>, ButtonLook {
  /** Draws its single child (a link, say) as the button. */
  asChild?: boolean;
}

export function Button({ className, variant, size, asChild = false, type, ...props }: ButtonProps) {
  const classes = cn(buttonClasses({ variant, size }), className);
  if (asChild) return <Slot className={classes} {...props} />;
  return <button type={type ?? 'button'} className={classes} {...props} />;
}
