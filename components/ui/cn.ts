import { type ClassValue, clsx } from 'clsx';

/** Joins class names. A class that must win over the primitive's own says so: `w-36!`. */
export function cn(...classes: ClassValue[]): string {
  return clsx(classes);
}
