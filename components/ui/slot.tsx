import { Children, cloneElement, type HTMLAttributes, isValidElement, type ReactNode, type Ref } from 'react';
import { cn } from './cn';

interface SlotProps extends HTMLAttributes<HTMLElement> {
  ref?: Ref<HTMLElement>;
  /** One element. */
  children?: ReactNode;
}

type Props = Record<string, unknown>;
type Handler = (...given: unknown[]) => void;

/** Draws its single child with these properties: the child's own win, classes add up, handlers and refs are both called. */
export function Slot({ children, ...props }: SlotProps) {
  // `toArray` also unwraps an element that a server component has sent apart, which `only` refuses.
  const [child, ...others] = Children.toArray(children);
  if (!isValidElement<Props>(child) || others.length > 0) throw new Error('A slot takes one element.');
  return cloneElement(child, merged(props as Props, child.props));
}

function merged(outer: Props, inner: Props): Props {
  const both: Props = { ...outer, ...inner };
  for (const [name, value] of Object.entries(outer)) {
    const own = inner[name];
    if (name === 'className') both[name] = cn(value as string, own as string);
    else if (name === 'ref') both[name] = bothRefs(own as Ref<unknown>, value as Ref<unknown>);
    else if (typeof value === 'function' && typeof own === 'function') {
      both[name] = bothCalled(own as Handler, value as Handler);
    }
  }
  return both;
}

function bothCalled(own: Handler, outer: Handler): Handler {
  return (...given) => {
    own(...given);
    outer(...given);
  };
}

function bothRefs(own: Ref<unknown> | undefined, outer: Ref<unknown> | undefined): Ref<unknown> | undefined {
  if (!own || !outer) return own ?? outer;
  return (element) => {
    const undo = [own, outer].map((ref) => setRef(ref, element));
    return () => {
      for (const forget of undo) forget();
    };
  };
}

function setRef(ref: Ref<unknown>, element: unknown): () => void {
  if (typeof ref !== 'function') {
    if (ref) ref.current = element;
    return () => setRef(ref, null);
  }
  const cleanup = ref(element);
  return typeof cleanup === 'function' ? cleanup : () => void ref(null);
}
