import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AnsiText } from './ansi-text';

const cases = [
  { name: 'no codes', text: 'plain <b>text</b>', html: 'plain &lt;b&gt;text&lt;/b&gt;' },
  {
    name: 'a colour',
    text: '\u001b[31mred\u001b[0m rest',
    html: '<span class="text-danger">red</span><span class="">rest</span>'.replace('>rest', '> rest'),
  },
  { name: 'bold', text: '\u001b[1mbold\u001b[0m', html: '<span class="font-semibold">bold</span>' },
  {
    name: 'markup in colour stays text',
    text: '\u001b[32m<script>alert(1)</script>\u001b[0m',
    html: '<span class="text-success">&lt;script&gt;alert(1)&lt;/script&gt;</span>',
  },
];

test.each(cases)('$name', ({ text, html }) => {
  expect(renderToStaticMarkup(<AnsiText text={text} />)).toBe(html);
});
