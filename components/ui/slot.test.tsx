import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Slot } from './slot';

/** An element as a server component hands it on when it is sent apart from the rest. */
function sentApart(element: ReactNode): ReactNode {
  const lazy = {
    $$typeof: Symbol.for('react.lazy'),
    _payload: element,
    _init: (payload: ReactNode) => payload,
  };
  return lazy as unknown as ReactNode;
}

it.each([
  [
    'an element',
    <a key="a" href="/jobs">
      Jobs
    </a>,
  ],
  ['an element that is sent apart', sentApart(<a href="/jobs">Jobs</a>)],
])('draws %s with its properties', (_what, child) => {
  expect(renderToStaticMarkup(<Slot className="button">{child}</Slot>)).toBe(
    '<a href="/jobs" class="button">Jobs</a>',
  );
});

it.each([
  ['text', 'Jobs'],
  ['nothing', null],
  ['two', [<b key="b" />, <i key="i" />]],
])('refuses %s', (_what, children) => {
  expect(() => renderToStaticMarkup(<Slot>{children}</Slot>)).toThrow('A slot takes one element.');
});
